using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

/// <summary>Planning, inviting and holding a group: what a rule forbids is refused in its sentence, at its field, with nothing written.</summary>
public sealed class RefusedGroupsTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task SessionsAndProgrammes_AreRefusedWithTheRule_AndLeaveNothingBehind()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(leader);
        await SendAsync(browser, "/groups/programmes/add", ("Input.Name", "Climbing on Fridays"));
        var end = (await browser.GetAsync("/groups")).Find("main a[href$='/end']")!.GetAttribute("href")!;
        var session = await PlanAsync(browser);
        var form = (await browser.GetAsync("/groups/plan")).Form();
        (string, string?)[] right = [("Input.Name", "Climbing"), ("Input.NewVenue", "The wall"), ("Input.At", "16:30"), .. CasePages.Day("Input.On", Today.AddDays(7))];
        var page = await browser.ShouldRefuseEachAsync(form, right,
            ([("Input.Helper", leader.Id.ToString())], "The second worker is somebody beside the leader.", "Input.Helper"),
            ([("Input.Venue", Guid.NewGuid().ToString())], "Choose a place of this site.", "Input.Venue"),
            ([("Input.Programme", Guid.NewGuid().ToString())], "Choose a programme of this site.", "Input.Programme"),
            (CasePages.Day("Input.On", Today.AddDays(-1)), "Choose a time to come.", "Input.On"));
        page.Find("#Input_NewVenue")!.GetAttribute("value").ShouldBe("The wall");
        await using var db = host.Service.Open();
        ((await db.GroupSessions.CountAsync(s => s.Name == "Climbing")), await db.Venues.CountAsync(v => v.Name == "The wall")).ShouldBe((0, 0));

        var programme = (await db.Programmes.SingleAsync(p => p.Name == "Climbing on Fridays")).Id.ToString();
        var within = (await browser.SubmitAsync(form, [.. right, ("Input.Programme", programme)])).Path;
        var (first, second) = ((await browser.GetAsync(end)).Form(), (await browser.GetAsync(end)).Form());
        (await browser.SubmitAsync(first, ("Input.Why", "The wall closes"))).ShouldRefuse("Sessions of this programme lie after that day. Call them off or move them first, or choose a later day.", "Input.Until");
        await SendAsync(browser, $"{within}/call-off");
        (await browser.SubmitAsync(first, ("Input.Why", "The wall closes"))).Done.ShouldBe("The programme has its last day");
        (await browser.SubmitAsync(second, ("Input.Why", "Another reason"))).ShouldRefuse("This programme has its last day already.");
        (await browser.GetAsync("/groups")).Text.ShouldNotContain("Another reason");

        var (move, cost) = ((await browser.GetAsync($"{session}/move")).Form(), (await browser.GetAsync($"{session}/costs/ask")).Form());
        await browser.ShouldRefuseEachAsync(move, [("Input.Venue", ""), ("Input.NewVenue", "The pool")],
            ([("Input.Venue", Guid.NewGuid().ToString())], "Choose a place of this site.", "Input.Venue"),
            (CasePages.Day("Input.On", Today.AddDays(-1)), "Choose a time to come.", "Input.On"));
        await SendAsync(browser, $"{session}/call-off");
        (await browser.SubmitAsync(move, ("Input.Venue", ""), ("Input.NewVenue", "The pool"))).ShouldRefuse("This session is over or was called off.");
        (await browser.SubmitAsync(cost, ("Input.Amount", "38"), ("Input.What", "Pitch hire"))).ShouldRefuse("This session is over or was called off.");
        (await db.Venues.CountAsync(v => v.Name == "The pool"), await db.GroupCosts.CountAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task InvitationsAndTheRegister_AreRefusedWithTheRule_AndLeaveNothingBehind()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(leader);
        var (one, other) = (await host.Service.AddCaseAsync(leader, "Tom", "Sen"), await host.Service.AddCaseAsync(leader, "Ravi", "Hale"));
        var stranger = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner), "Huw", "Pryce");
        var session = await PlanAsync(browser);
        (await ConfirmAsync(browser, session)).ShouldRefuse("Invite somebody first.");
        (await InviteAsync(browser, session, one, stranger)).ShouldRefuse("Invite young people of this site whom you work with.", "Input.YoungPeople");
        (await browser.GetAsync(session)).Text.ShouldNotContain("Tom Sen");
        await InviteAsync(browser, session, one);

        var place = (await browser.GetAsync(session)).Find("main a[href*='/places/']")!.GetAttribute("href")!;
        (string, string?)[] coming = [("Input.Answer", "Coming"), ("Input.ConsentFor", "taking_part"), ("Input.ConsentBy", "parent"), ("Input.TransportNote", "At the corner")];
        var page = await SendAsync(browser, place, [.. coming, .. CasePages.Day("Input.ConsentOn", Today.AddDays(1))]);
        page.ShouldRefuse("Consent cannot be given after today.", "Input.ConsentOn");
        page.Find("#Input_TransportNote")!.GetAttribute("value").ShouldBe("At the corner");
        (await browser.GetAsync(session)).Text.ShouldContain("No consent yet.");
        await SendAsync(browser, place, coming);
        (await SendAsync(browser, place, ("Input.Answer", "Invited"), ("Input.TransportNote", "At the bridge"))).ShouldRefuse("This is written down already.");
        await SendAsync(browser, place, ("Input.Answer", "TakenBack"));
        (await SendAsync(browser, place, ("Input.Answer", "Coming"), ("Input.TransportNote", "At the bridge"))).ShouldRefuse("This invitation was taken back. Invite them again first.");
        (await browser.GetAsync(place)).Find("#Input_TransportNote")!.GetAttribute("value").ShouldBe("At the corner");
        await InviteAsync(browser, session, one);
        await ConfirmAsync(browser, session);
        (await SendAsync(browser, $"{session}/register", ("Input.Places[0].Attendance", "Came"))).ShouldRefuse("This session has not begun yet.");

        var late = await PlanAsync(browser);
        await InviteAsync(browser, late, one);
        host.Clock.Advance(TimeSpan.FromDays(8));
        browser = await host.SignedInAsync(leader);
        (await ConfirmAsync(browser, late)).ShouldRefuse("This session's time has passed. Give it another time first.");
        await RegisterAsync(browser, session, one, other);
    }

    [Fact]
    public async Task WhatAnotherLeads_IsNotThereForAColleague_ThoughTheyPostToItsAddress()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(leader);
        var person = await host.Service.AddCaseAsync(leader, "Tom", "Sen");
        await SendAsync(browser, "/groups/programmes/add", ("Input.Name", "Cooking on Mondays"));
        var end = (await browser.GetAsync("/groups")).Document.QuerySelectorAll("main a[href$='/end']").Last().GetAttribute("href")!;
        var session = await PlanAsync(browser);
        await InviteAsync(browser, session, person);
        var place = (await browser.GetAsync(session)).Find("main a[href*='/places/']")!.GetAttribute("href")!;
        var colleague = await host.SignedInAsync(Role.Practitioner);
        var form = (await colleague.GetAsync("/groups/plan")).Form();
        foreach (var address in new[] { $"{session}?handler=Confirm", $"{session}/move", $"{session}/register", $"{session}/expectations", $"{session}/costs/ask", $"{session}/call-off", place, end, $"{session}/seen" })
        {
            form.SetAttribute("action", address);
            (await colleague.SubmitAsync(form)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
        // Nor is there anything seen in a session that did not take place, for the leader.
        form = (await browser.GetAsync("/groups/plan")).Form();
        form.SetAttribute("action", $"{session}/seen");
        (await browser.SubmitAsync(form)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(session)).Text.ShouldContain("Planned");
    }

    /// <summary>The register opened before another came to it, then what the leader saw.</summary>
    private static async Task RegisterAsync(Browser browser, string session, YoungPerson one, YoungPerson other)
    {
        var before = (await browser.GetAsync($"{session}/register")).Form();
        await InviteAsync(browser, session, other);
        var page = await browser.SubmitAsync(before, ("Input.Places[0].Attendance", "Came"), ("Input.Places[0].HowItWent", "Tom laughed"));
        page.ShouldRefuse("Say for each of them whether they came.");
        // Ravi's row came to stand first: what was typed about Tom stays with Tom.
        var places = page.Document.QuerySelectorAll("main form section");
        places.Select(p => (p.TextContent.Contains("Tom Sen", StringComparison.Ordinal), p.QuerySelector("input[name$='HowItWent']")!.GetAttribute("value") ?? "")).ShouldBe([(false, ""), (true, "Tom laughed")]);
        (await browser.SubmitAsync(page.Form(), ("Input.Places[0].Attendance", "Came"))).Done!.ShouldStartWith("Written down");
        (await browser.SubmitAsync(page.Form(), ("Input.Places[0].Attendance", "Came"))).Done!.ShouldStartWith("Written down");
        (await browser.GetAsync($"/cases/{one.Reference}/timeline")).Text.Split("Tom laughed").Length.ShouldBe(2);

        var seen = await SendAsync(browser, $"{session}/seen", ("Input.One", one.Id.ToString()), ("Input.Other", one.Id.ToString()), ("Input.Kind", nameof(LinkKind.Influence)), ("Input.Words", "Egged each other on"));
        seen.ShouldRefuse("Choose two who were there.", "Input.Other");
        seen.Find("#Input_Words")!.TextContent.ShouldContain("Egged each other on");
    }

    private async Task<string> PlanAsync(Browser browser) =>
        (await SendAsync(browser, "/groups/plan", [("Input.Name", "Football day"), .. CasePages.Day("Input.On", Today.AddDays(7)), ("Input.At", "16:30"), ("Input.NewVenue", "The pitch")])).Path;

    private static async Task<WebPage> InviteAsync(Browser browser, string session, params YoungPerson[] people) =>
        await SendAsync(browser, $"{session}/invite", [.. people.Select(p => ("Input.YoungPeople", (string?)p.Id.ToString()))]);

    private static async Task<WebPage> ConfirmAsync(Browser browser, string session) =>
        await browser.SubmitAsync((await browser.GetAsync(session)).Form($"{session}?handler=Confirm"));

    private static async Task<WebPage> SendAsync(Browser browser, string address, params (string, string?)[] answers) =>
        await browser.SubmitAsync((await browser.GetAsync(address)).Form(), answers);
}
