using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class ReportLinkTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task AReport_GoesToTheManager_WhoConfirmsIt_AndItsSenderLearnsNoMore()
    {
        var mine = await CasePages.OfAsync(host);
        var other = await host.Service.AddCaseAsync(mine.Worker, "Ravi", "Sen");
        var sent = await mine.SendAsync("/links/report", ("Input.Other", "A boy they call Tiny"), ("Input.Kind", "Exploitation"), ("Input.Exploiter", "other"), ("Input.Source", "Worker"), ("Input.Words", "Gave him a phone"));
        (sent.Done, sent.Text.Contains("With the manager", StringComparison.Ordinal)).ShouldBe(("Sent to your manager", true));
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.GetAsync("/my-team")).Find($"main a[href='{mine.Href}/links']").ShouldNotBeNull();
        var answer = (await manager.GetAsync($"{mine.Href}/links")).Find("main a[href*='/reports/']")!.GetAttribute("href")!;
        (await mine.Browser.GetAsync(answer)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(Role.ServiceManager, "Dundee")).GetAsync(answer)).Status.ShouldBe(HttpStatusCode.NotFound);
        var open = await manager.GetAsync(answer);
        open.Text.ShouldContain("Gave him a phone");
        (await manager.SubmitAsync(open.Form())).Errors.ShouldBe(["Choose what you find"]);
        (await manager.SubmitAsync(open.Form(), ("Input.Answer", "confirm"), ("Input.Other", "CDF-1-A"))).Errors.ShouldBe(["There is no young person of this reference whom you may see"]);
        (await manager.SubmitAsync(open.Form(), ("Input.Answer", "not"))).Errors.ShouldBe(["Say why it is not confirmed, in words that give nobody else away."]);
        (await manager.SubmitAsync(open.Form(), ("Input.Answer", "confirm"), ("Input.Other", other.Reference))).Text.ShouldContain("Ravi Sen exploits");
        (await manager.SubmitAsync(open.Form(), ("Input.Answer", "confirm"), ("Input.Other", other.Reference))).Errors.ShouldBe(["This report was answered already."]);
        var read = await mine.GetAsync("/links/report");
        read.Text.ShouldContain("The manager has taken it up");
        read.Text.ShouldNotContain("Ravi");
    }

    [Fact]
    public async Task AReportThatWaits_HoldsUpAGroup_AndTheManagerReadsItBeforeDeciding()
    {
        var mine = await CasePages.OfAsync(host);
        var other = await host.Service.AddCaseAsync(mine.Worker, "Ravi", "Sen");
        await mine.SendAsync("/links/report", ("Input.Other", "A boy they call Tiny"), ("Input.Kind", "Conflict"), ("Input.Source", "Worker"), ("Input.Words", "Fought at the bus station"));
        var plan = await mine.Browser.GetAsync("/groups/plan");
        var session = (await mine.Browser.SubmitAsync(plan.Form(), [("Input.Name", "Boxing"), ("Input.At", "16:00"), ("Input.NewVenue", "Gym"), ("Input.Minutes", "90"), .. CasePages.Day("Input.On", host.Clock.Today().AddDays(3))])).Path;
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync($"{session}/invite")).Form(), ("Input.YoungPeople", mine.Person.Id.ToString()), ("Input.YoungPeople", other.Id.ToString()));
        var view = await mine.Browser.GetAsync(session);
        view.Text.ShouldContain("Rhys Bowen needs thought before this session.");
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var check = await manager.GetAsync($"{session}/check");
        check.Text.ShouldContain("Rhys Bowen and a worker's report");
        check.Text.ShouldContain("A worker reports, and nobody has confirmed it: Conflict between them. A worker of ours");
        check.Text.ShouldContain("A boy they call Tiny. Fought at the bus station");
        var answer = check.Find("main a[href*='/links/reports/']")!.GetAttribute("href")!;
        await manager.SubmitAsync((await manager.GetAsync(answer)).Form(), ("Input.Answer", "not"), ("Input.Why", "They made up"));
        (await manager.GetAsync($"{session}/check")).Text.ShouldContain("Nothing is known that stands between those invited.");
    }

    [Fact]
    public async Task AReport_SaysWhatIsMissing_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var refused = await mine.SendAsync("/links/report", ("Input.Kind", "Conflict"), ("Input.Source", "Police"), ("Input.Words", "At the bus station"));
        refused.Errors.ShouldBe(["Say who the other one is, as you know them."]);
        refused.Find("#Input_Words")!.TextContent.ShouldContain("At the bus station");
        (await mine.SendAsync("/links/report", ("Input.Other", "Tiny"), ("Input.Kind", "Exploitation"), ("Input.Source", "Police"))).Errors.ShouldBe(["Say which of the two exploits the other."]);
        (await mine.SendAsync("/links/report", [("Input.Other", "Tiny"), ("Input.Kind", "Conflict"), ("Input.Source", "Police"), .. CasePages.Day("Input.Since", host.Clock.Today().AddDays(1))])).Errors.ShouldBe(["The day cannot be after today."]);
        (await (await host.SignedInAsync(Role.Practitioner)).GetAsync($"{mine.Href}/links/report")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task FromTheMap_TheOtherOneStandsOnTheForm_AndFamilyIsPutOnItWithOneTap()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/people/person", ("Input.Name", "Carys Bowen"), ("Input.Relationship", "mother"));
        var map = await mine.GetAsync("/assessments/map");
        map.Text.ShouldContain("Known already, and not on the map");
        var tapped = await mine.Browser.SubmitAsync(map.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")?.EndsWith("handler=Member", StringComparison.Ordinal) == true));
        tapped.Text.ShouldContain("Carys Bowen, Family");
        tapped.Text.ShouldNotContain("Known already");
        await mine.SendAsync("/assessments/map/entry", ("Input.Name", "Uncle"), ("Input.Kind", "exploiter"), ("Input.Tie", "controls"));
        var report = await mine.Browser.GetAsync((await mine.GetAsync("/assessments/map")).Find("main a[href*='/links/report?entry=']")!.GetAttribute("href")!);
        report.Find("#Input_Other")!.GetAttribute("value").ShouldBe("Uncle");
        (await mine.Browser.SubmitAsync(report.Form(), ("Input.Source", "YoungPerson"))).Text.ShouldContain("One exploits the other With the manager");
    }
}
