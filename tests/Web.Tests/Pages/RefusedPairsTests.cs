using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

/// <summary>What is known between two, and what a manager decides about them: refused in the rule's sentence, at its field, with nothing written.</summary>
public sealed class RefusedPairsTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Facts_AreRefusedWithTheRule_AndEndedOnlyByWhoDecidesForBoth()
    {
        var mine = await CasePages.OfAsync(host);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var other = await host.Service.AddCaseAsync(mine.Worker, "Ravi", "Sen");
        (string, string?)[] right = [("Input.Other", other.Reference), ("Input.Kind", "Conflict"), ("Input.Source", "Police")];
        var page = await manager.ShouldRefuseEachAsync((await manager.GetAsync($"{mine.Href}/links/add")).Form(), right,
            ([("Input.Other", mine.Person.Reference)], "Choose another young person of this site.", "Input.Other"),
            ([("Input.Kind", "NoContactOrder")], "Say what the order forbids, or until when it holds.", "Input.Words"));
        page.Find("#Input_Other")!.GetAttribute("value").ShouldBe(other.Reference);
        (await manager.GetAsync($"{mine.Href}/links")).Find("main a[href$='/end']").ShouldBeNull();

        var far = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner, "Dundee"), "Iain", "Reid", "Dundee");
        var lead = await host.SignedInAsync(Role.NationalLead, null);
        await SendAsync(lead, $"{mine.Href}/links/add", ("Input.Other", far.Reference), ("Input.Kind", "Conflict"), ("Input.Source", "Police"));
        // The manager's page does not offer it: the other record is out of reach.
        var end = (await lead.GetAsync($"{mine.Href}/links")).Find("main a[href$='/end']")!.GetAttribute("href")!;
        (await SendAsync(manager, end, ("Input.Why", "They made it up"))).ShouldRefuse("A service manager of the site or the national lead decides.");
        (await lead.GetAsync($"{mine.Href}/links")).Find($"main a[href='{end}']").ShouldNotBeNull();
        (await SendAsync(lead, end, ("Input.Why", "They made it up"))).Text.ShouldContain("Ended");
    }

    [Fact]
    public async Task Facts_AreNotThereForAManagerWhoMovedToAnotherSite_AndStillWorksWithOne()
    {
        var moved = await host.Service.AddAccountAsync(Role.ServiceManager);
        var person = await host.Service.AddCaseAsync(moved);
        var dundee = (await host.Service.SiteAsync("Dundee")).Id;
        await using (var db = host.Service.Open())
            await db.Users.Where(u => u.Id == moved.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.SiteId, dundee));
        var browser = await host.SignedInAsync(moved);
        (await browser.GetAsync($"/cases/{person.Reference}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var part in new[] { "/links", "/links/add", "/links/place" })
            (await browser.GetAsync($"/cases/{person.Reference}{part}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Decisions_AreRefusedWithTheRule_AndWhatChangedMeanwhileIsSaid()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var (browser, manager) = (await host.SignedInAsync(leader), await host.SignedInAsync(Role.ServiceManager));
        var (one, other) = (await host.Service.AddCaseAsync(leader, "Tom", "Hale"), await host.Service.AddCaseAsync(leader, "Ravi", "Sen"));
        await LinkAsync(manager, one, other, "Conflict");
        var session = (await SendAsync(browser, "/groups/plan", [("Input.Name", "Football day"), .. CasePages.Day("Input.On", host.Clock.Today().AddDays(7)), ("Input.At", "16:30"), ("Input.NewVenue", "The pitch")])).Path;
        await SendAsync(browser, $"{session}/invite", ("Input.YoungPeople", one.Id.ToString()), ("Input.YoungPeople", other.Id.ToString()));
        var decide = (await manager.GetAsync($"{session}/check")).Find("main a[href*='/check/']")!.GetAttribute("href")!;
        var opened = (await manager.GetAsync(decide)).Form();
        await LinkAsync(manager, one, other, "CoOffending");
        (string, string?)[] apart = [("Input.Outcome", "GoApart"), ("Input.Why", "Mediation went well"), ("Input.ForLeader", "Two teams")];
        var page = await manager.SubmitAsync(opened, apart);
        page.ShouldRefuse("Something new is known about them since you opened this page. Read it, then decide.");
        (page.Find("#Input_Why")!.TextContent.Trim(), page.Find("#Input_ForLeader")!.TextContent.Trim()).ShouldBe(("Mediation went well", "Two teams"));
        (await manager.SubmitAsync(page.Form(), ("Input.Outcome", "DoNotInvite"))).ShouldRefuse("Say who is not invited.", "Input.NotInvited");
        (await browser.GetAsync(session)).Text.ShouldContain("need thought before they meet");

        foreach (var end in (await manager.GetAsync($"/cases/{one.Reference}/links")).Document.QuerySelectorAll("main a[href$='/end']").Select(a => a.GetAttribute("href")!).ToList())
            await SendAsync(manager, end, ("Input.Why", "The police closed it"));
        (await manager.SubmitAsync(page.Form())).Done.ShouldBe("Nothing needs a decision here any more.");
        (await browser.GetAsync(session)).Text.ShouldNotContain("Two teams");

        await using var db = host.Service.Open();
        var pitch = (await db.Venues.SingleAsync(v => v.Name == "The pitch")).Id.ToString();
        await SendAsync(manager, $"/cases/{one.Reference}/links/place", ("Input.Venue", pitch), ("Input.Source", "Family"));
        var alone = (await manager.GetAsync($"{session}/check/{one.Reference}/{one.Reference}")).Form();
        (await manager.SubmitAsync(alone, apart)).ShouldRefuse("This is about one young person. Say under which conditions they come, or do not invite them.", "Input.Outcome");
        await SendAsync(browser, $"{session}/call-off");
        (await manager.SubmitAsync(alone, [("Input.Outcome", "GoWithConditions"), .. apart[1..]])).ShouldRefuse("This session is over or was called off.");
        (await db.PairDecisions.CountAsync()).ShouldBe(0);
    }

    private static Task LinkAsync(Browser manager, YoungPerson one, YoungPerson other, string kind) =>
        SendAsync(manager, $"/cases/{one.Reference}/links/add", ("Input.Other", other.Reference), ("Input.Kind", kind), ("Input.Source", "Police"));

    private static async Task<WebPage> SendAsync(Browser browser, string address, params (string, string?)[] answers) =>
        await browser.SubmitAsync((await browser.GetAsync(address)).Form(), answers);
}
