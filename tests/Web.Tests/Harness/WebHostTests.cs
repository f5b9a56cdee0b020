using System.Net;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Web.Tests.Harness;

public sealed class WebHostTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Anyone_OnTheFrontDoor_IsAskedToSignIn()
    {
        var page = await host.Anyone().GetAsync("/");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Find("main a")!.GetAttribute("href").ShouldBe("/sign-in");
    }

    [Fact]
    public async Task SignedIn_TheHeadOfThePage_NamesThePerson()
    {
        var browser = await host.SignedInAsync(await host.Service.AddAccountAsync(Role.Guardian, name: "Gwen Llywelyn"));
        (await browser.GetAsync("/language")).Find(".frame-header__person")!.TextContent.ShouldBe("Gwen Llywelyn");
    }

    [Theory]
    [InlineData(Role.ServiceManager, "Menu: My team")]
    [InlineData(Role.Practitioner, null)]
    public async Task SignedIn_ManyPlacesToGo_AreBehindOneWordOnAPhone(Role role, string? menu)
    {
        var page = await (await host.SignedInAsync(role)).GetAsync(role == Role.Practitioner ? "/my-day" : "/my-team");
        (page.Find(".frame-nav__fold summary")?.TextContent).ShouldBe(menu);
        page.Document.QuerySelectorAll(".frame-nav__list").Select(list => list.QuerySelectorAll("a").Length).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Submit_SendsTheToken_KeepsTheCookie_AndFollows()
    {
        var browser = host.Anyone();
        var page = await browser.GetAsync("/language");
        var after = await browser.SubmitAsync(page.Form(), ("language", "cy"));
        after.Path.ShouldBe("/");
        after.Document.DocumentElement.GetAttribute("lang").ShouldBe("cy");
    }

    [Fact]
    public async Task Submit_AFieldThatIsNotThere_IsToldAtOnce()
    {
        var browser = host.Anyone();
        var form = (await browser.GetAsync("/language")).Form();
        (await Should.ThrowAsync<InvalidOperationException>(() => browser.SubmitAsync(form, ("langauge", "cy")))).Message.ShouldContain("language");
    }

    [Fact]
    public async Task APostWithoutToken_IsRefused() =>
        (await host.Anyone().PostWithoutTokenAsync("/language", ("language", "cy"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
