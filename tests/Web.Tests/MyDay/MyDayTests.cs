using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.MyDay;

public sealed class MyDayTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task MyDay_WithNobody_SaysSoKindly()
    {
        var page = await (await host.SignedInAsync(Role.Practitioner)).GetAsync("/my-day");
        page.Text.ShouldContain("Nobody is with you yet");
    }

    [Fact]
    public async Task MyDay_ShowsWhoIsDue_WithOneTapToRecord()
    {
        var worker = await host.Service.AddMentorAsync(MentorStage.Practitioner);
        var person = await host.Service.AddCaseAsync(worker, "Siân", "Hughes");
        await PlanAsync(person, host.Clock.Today().AddDays(-1));
        var page = await (await host.SignedInAsync(worker)).GetAsync("/my-day");
        page.Text.ShouldContain("Siân Hughes New to you Try, Overdue since Monday 30 August.");
        var taps = page.Document.QuerySelectorAll(".tap-row a").Select(a => a.GetAttribute("href")).ToList();
        taps.ShouldBe([
            $"/cases/{person.Reference}/record-contact?kind=contact&then=/my-day",
            $"/cases/{person.Reference}/record-contact?kind=attempt&then=/my-day",
            $"/cases/{person.Reference}/record-session?then=/my-day",
        ]);
    }

    [Fact]
    public async Task MyDay_OnPaper_HasInitialsAndNoName()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var person = await host.Service.AddCaseAsync(worker, "Siân", "Hughes");
        await PlanAsync(person, host.Clock.Today());
        var page = await (await host.SignedInAsync(worker)).GetAsync("/my-day/list");
        page.Text.ShouldContain($"SH, {person.Reference}");
        (await page.Response.Content.ReadAsStringAsync()).ShouldNotContain("Hughes");
    }

    [Fact]
    public async Task MyDay_TakesAsManyQueriesForTwentyAsForTwo()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner, limit: 100);
        var browser = await host.SignedInAsync(worker);
        using var queries = new QueryCount(host.Service);
        for (var i = 0; i < 2; i++)
            await PlanAsync(await host.Service.AddCaseAsync(worker), host.Clock.Today());
        var few = await queries.OfAsync(() => browser.GetAsync("/my-day"));
        for (var i = 0; i < 18; i++)
            await PlanAsync(await host.Service.AddCaseAsync(worker), host.Clock.Today());
        (await queries.OfAsync(() => browser.GetAsync("/my-day"))).ShouldBe(few);
        (await browser.GetAsync("/my-day")).Document.QuerySelectorAll(".cards > .card").Length.ShouldBe(20);
    }

    [Theory]
    [InlineData(Role.Evaluator)]
    [InlineData(Role.SteeringMember)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task MyDay_OfRolesWithoutCasework_IsClosed(Role role) =>
        (await (await host.SignedInAsync(role)).GetAsync("/my-day")).Status.ShouldNotBe(HttpStatusCode.OK);

    private async Task PlanAsync(YoungPerson person, DateOnly on)
    {
        await using var db = host.Service.Open();
        (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).NextContactOn = on;
        db.Record(new Deed(ActKind.NextContactPlanned, null, person.Id, person.Id));
        await db.SaveChangesAsync();
    }
}
