using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

public sealed class ProgrammePagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task AProgramme_IsBegun_AndEnded_WithItsReasonOnThePage()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(leader);
        await browser.SubmitAsync((await browser.GetAsync("/groups/programmes/add")).Form(), ("Input.Name", "Boxing on Tuesdays"));
        (await browser.GetAsync("/groups")).Text.ShouldNotContain("Cardiff.");
        (await (await host.SignedInAsync(Role.NationalLead, null)).GetAsync("/groups")).Text.ShouldContain("Cardiff. Boxing on Tuesdays");
        var end = (await browser.GetAsync("/groups")).Find("main a[href$='/end']")!.GetAttribute("href")!;
        (await browser.SubmitAsync((await browser.GetAsync(end)).Form())).Errors.ShouldBe(["Say why it ends."]);
        var early = await browser.SubmitAsync((await browser.GetAsync(end)).Form(), [("Input.Why", "The gym closes"), .. CasePages.Day("Input.Until", host.Clock.Today().AddDays(-3))]);
        early.Errors.ShouldBe(["The last day cannot be before the first."]);
        early.Find("#Input_Why")!.TextContent.ShouldContain("The gym closes");
        (await (await host.SignedInAsync(Role.Practitioner)).GetAsync(end)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await host.SignedInAsync(Role.ServiceManager, "Dundee")).GetAsync(end)).Status.ShouldBe(HttpStatusCode.NotFound);
        var done = await browser.SubmitAsync((await browser.GetAsync(end)).Form(), ("Input.Why", "The gym closes"));
        (done.Done, done.Find("main a[href$='/end']")).ShouldBe(("The programme has its last day", null));
        done.Text.ShouldContain("from 31 August 2021 to 31 August 2021. 0 took place, 0 to come. The gym closes");
    }

    [Fact]
    public async Task AnUnsafePlace_Ends_WithTheReasonOnTheirTimeline()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync("/groups/plan")).Form(), [("Input.Name", "Football"), .. CasePages.Day("Input.On", host.Clock.Today().AddDays(7)), ("Input.At", "16:30"), ("Input.NewVenue", "The old pitch")]);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        await using var db = host.Service.Open();
        var venue = (await db.Venues.SingleAsync(v => v.Name == "The old pitch")).Id.ToString();
        var listed = await manager.SubmitAsync((await manager.GetAsync($"{mine.Href}/links/place")).Form(), ("Input.Venue", venue), ("Input.Source", "Family"));
        var end = listed.Find("main a[href*='/links/place/'][href$='/end']")!.GetAttribute("href")!;
        (await mine.Browser.GetAsync(end)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.SubmitAsync((await manager.GetAsync(end)).Form())).Errors.ShouldBe(["Say how we know"]);
        (await manager.SubmitAsync((await manager.GetAsync(end)).Form(), ("Input.Why", "Those who chased him moved away"))).Text.ShouldContain("Ended 31 August 2021");
        var timeline = await mine.GetAsync("/timeline");
        timeline.Text.ShouldContain("A place that was not safe for them is safe again");
        timeline.Text.ShouldContain("Those who chased him moved away");
    }
}
