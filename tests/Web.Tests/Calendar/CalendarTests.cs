using System.Net;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Calendar;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Calendar;

public sealed class CalendarTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Worker_MakesAnAddress_TheirCalendarReadsInitialsThere_AndWithdrawsIt()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var person = await host.Service.AddCaseAsync(worker, "Siân", "Hughes");
        using (var opened = await host.Service.OpenRecordAsync(worker, person.Id))
            await opened.Get<Recording>().PlanNextAsync(opened.By, opened.Person, opened.Words, host.Clock.Today().AddDays(1), "Canary plan", CancellationToken.None);
        var browser = await host.SignedInAsync(worker);
        var page = await browser.SubmitAsync((await browser.GetAsync("/my-account/calendar")).Form());
        var address = new Uri(page.Find(".link-to-keep a")!.GetAttribute("href")!);

        var response = await FetchAsync(address);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("SUMMARY:Visit SH\r\n");
        text.ShouldContain("DTSTART;VALUE=DATE:20210901\r\n");
        text.ShouldSatisfyAllConditions(t => t.ShouldNotContain("Hughes"), t => t.ShouldNotContain("Canary"), t => t.ShouldNotContain(person.Reference), t => t.ShouldNotContain("LOCATION"));

        (await browser.SubmitAsync((await browser.GetAsync("/my-account/calendar")).Form("/my-account/calendar?handler=renew"))).Done.ShouldStartWith("There is a new address");
        (await FetchAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var renewed = new Uri((await browser.GetAsync("/my-account/calendar")).Find(".link-to-keep a")!.GetAttribute("href")!);
        await browser.SubmitAsync((await browser.GetAsync("/my-account/calendar")).Form("/my-account/calendar?handler=withdraw"));
        (await FetchAsync(renewed)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Calendar_OfAWelshReader_IsWelsh()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var person = await host.Service.AddCaseAsync(worker, "Siân", "Hughes");
        using (var opened = await host.Service.OpenRecordAsync(worker, person.Id))
            await opened.Get<Recording>().PlanNextAsync(opened.By, opened.Person, opened.Words, host.Clock.Today(), null, CancellationToken.None);
        var browser = await host.SignedInAsync(worker);
        await browser.SubmitAsync((await browser.GetAsync("/my-account")).Form("/my-account?handler=language"), ("language", "cy"));
        var page = await browser.SubmitAsync((await browser.GetAsync("/my-account/calendar")).Form());
        (await (await FetchAsync(new Uri(page.Find(".link-to-keep a")!.GetAttribute("href")!))).Content.ReadAsStringAsync()).ShouldContain("SUMMARY:Ymweliad SH");
    }

    [Fact]
    public async Task WrongAddress_IsNotThere_AndWhoAsksTooOftenWaits()
    {
        var wrong = new Uri(WebHost.Address, CalendarDoor.PathOf(new string('a', 32)));
        for (var i = 0; i < CalendarDoor.PerMinuteForOne; i++)
            (await FetchAsync(wrong)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var late = await FetchAsync(wrong);
        late.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        late.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await host.Anyone().GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task Roles_WithoutADay_ReadWhoItIsFor(Role role)
    {
        var browser = await host.SignedInAsync(role);
        (await browser.GetAsync("/my-account/calendar")).Text.ShouldContain("The calendar is for those who work with young people.");
        (await browser.GetAsync("/my-account/reminder")).Text.ShouldContain("Reminders are for those who work with young people.");
    }

    [Fact]
    public async Task Reminder_IsChosenAndEnded()
    {
        var browser = await host.SignedInAsync(Role.PeerMentor);
        var page = await browser.GetAsync("/my-account/reminder");
        page.Text.ShouldContain("No mail server is set");
        (await browser.SubmitAsync(page.Form(), ("Input.Hour", "8"))).Done.ShouldBe("A mail comes each day at 08:00");
        (await browser.SubmitAsync((await browser.GetAsync("/my-account/reminder")).Form(), ("Input.Hour", "23"))).Errors.ShouldBe(["Choose an hour from 5 in the morning to 9 in the evening."]);
        (await browser.SubmitAsync((await browser.GetAsync("/my-account/reminder")).Form(), ("Input.Hour", ""))).Done.ShouldBe("No mail comes for your day");
    }

    private Task<HttpResponseMessage> FetchAsync(Uri address) => host.Anyone().SendAsync(HttpMethod.Get, new Uri(WebHost.Address, address.PathAndQuery), null);
}
