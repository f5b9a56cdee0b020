using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;
using Steadfast.Web.Tests.SignIn;

namespace Steadfast.Web.Tests.Accounts;

public sealed class AccountsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Add_ShowsALinkOnce_WithWhichItsOwnerComesIn()
    {
        var admin = await host.SignedInAsync(Role.Administrator);
        var site = (await host.Service.SiteAsync()).Id.ToString();
        var email = $"{Guid.NewGuid():N}@test.example";

        var page = await admin.SubmitAsync((await admin.GetAsync("/accounts/add")).Form(),
            ("Name", "Gethin Beynon"), ("Email", email), ("Input.Role", "Practitioner"), ("Input.Site", site), ("Input.CaseloadLimit", "6"));

        var link = new Uri(page.Find(".typed-key")!.TextContent).AbsolutePath;
        var (_, codes) = await Phone.SetUpAsync(host, host.Anyone(), link);
        codes.Heading.ShouldBe("Keep your recovery codes");
        await using var db = host.Service.Open();
        (await db.Users.SingleAsync(a => a.Email == email)).CaseloadLimit.ShouldBe(6);
    }

    [Theory]
    [InlineData("Practitioner", "Choose the site")]
    [InlineData("Partner", "Choose the agency")]
    public async Task Add_WithoutWhatTheRoleNeeds_IsRefused_AndWhatWasTypedStays(string role, string because)
    {
        var admin = await host.SignedInAsync(Role.Administrator);
        var page = await admin.SubmitAsync((await admin.GetAsync("/accounts/add")).Form(), ("Name", "Gethin Beynon"), ("Email", "g@test.example"), ("Input.Role", role));
        page.Errors.ShouldHaveSingleItem().ShouldContain(because);
        page.Find("#Name")!.GetAttribute("value").ShouldBe("Gethin Beynon");
    }

    [Fact]
    public async Task AChangedRole_EndsTheSession()
    {
        var person = await Newcomer.AddAsync(host);
        var admin = await host.SignedInAsync(Role.Administrator);
        var id = (await person.AccountAsync(host)).Id;

        (await admin.SubmitAsync((await admin.GetAsync($"/accounts/{id}")).Form($"/accounts/{id}"), ("Input.Role", "Evaluator"), ("Input.Site", ""))).Done.ShouldBe("The account is changed.");

        (await person.Browser.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task ALeaver_IsOutAtTheNextRequest_AndCannotComeBack()
    {
        var person = await Newcomer.AddAsync(host);
        var admin = await host.SignedInAsync(Role.Administrator);
        var id = (await person.AccountAsync(host)).Id;

        await admin.SubmitAsync((await admin.GetAsync($"/accounts/{id}")).Form($"/accounts/{id}?handler=disable"));

        (await person.Browser.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
        (await person.Phone.SignInAsync(host.Anyone(), person.Email)).Errors.ShouldHaveSingleItem();
        var withdrawn = await admin.GetAsync($"/accounts/{id}");
        (await admin.SubmitAsync(withdrawn.Form($"/accounts/{id}?handler=enable"))).Done.ShouldBe("The account is open again.");
        (await person.Phone.SignInAsync(host.Anyone(), person.Email, then: "?then=/my-account")).Path.ShouldBe("/my-account");
    }

    [Fact]
    public async Task AReset_EndsEverythingThatLetSomebodyIn()
    {
        var person = await Newcomer.AddAsync(host);
        var admin = await host.SignedInAsync(Role.Administrator);
        var id = (await person.AccountAsync(host)).Id;

        var page = await admin.SubmitAsync((await admin.GetAsync($"/accounts/{id}")).Form($"/accounts/{id}?handler=reset"));

        (await person.Browser.GetAsync("/my-account")).Path.ShouldStartWith("/sign-in");
        (await person.Phone.SignInAsync(host.Anyone(), person.Email)).Errors.ShouldHaveSingleItem();
        var (phone, _) = await Phone.SetUpAsync(host, host.Anyone(), new Uri(page.Find(".typed-key")!.TextContent).AbsolutePath);
        (await phone.SignInAsync(host.Anyone(), person.Email)).Path.ShouldNotStartWith("/sign-in");
    }

    [Fact]
    public async Task OnesOwnRoleAndAccount_AreForAnotherAdministrator()
    {
        var own = await host.Service.AddAccountAsync(Role.Administrator);
        var admin = await host.SignedInAsync(own);
        var page = await admin.GetAsync($"/accounts/{own.Id}");
        (await admin.SubmitAsync(page.Form($"/accounts/{own.Id}"), ("Input.Role", "NationalLead"))).Errors.ShouldHaveSingleItem().ShouldContain("your own role");
        (await admin.SubmitAsync(page.Form($"/accounts/{own.Id}?handler=disable"))).Errors.ShouldHaveSingleItem().ShouldContain("your own account");
    }
}
