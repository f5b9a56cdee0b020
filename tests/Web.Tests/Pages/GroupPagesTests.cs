using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Pages;

public sealed partial class GroupPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task AGroupThatMustNotMeet_IsConfirmedOnlyAfterAManagerDecides()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var manager = await host.Service.AddAccountAsync(Role.ServiceManager, name: "Nia Protheroe");
        var (browser, managers) = (await host.SignedInAsync(leader), await host.SignedInAsync(manager));
        var (one, other) = (await host.Service.AddCaseAsync(leader, "Tom", "Hale"), await host.Service.AddCaseAsync(leader, "Ravi", "Sen"));
        await SendAsync(managers, $"/cases/{one.Reference}/links/add", [("Input.Other", other.Reference), ("Input.Kind", "Conflict"), ("Input.Source", "Police"), ("Input.Words", "A knife was shown in July")]);

        var session = await PlanAsync(browser);
        await InviteAsync(browser, session, one, other);
        var view = await browser.GetAsync(session);
        view.Text.ShouldContain("Tom Hale and Ravi Sen need thought before they meet.");
        view.Text.ShouldContain("Nia Protheroe");
        (await browser.SubmitAsync(view.Form($"{session}?handler=Confirm"))).Errors.ShouldBe(["Some of those invited need thought before they meet. A manager decides first."]);
        (await browser.GetAsync($"{session}/check")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await managers.GetAsync("/my-team")).Find($"main a[href='{session}/check']").ShouldNotBeNull();

        var check = await managers.GetAsync($"{session}/check");
        check.Text.ShouldContain("A knife was shown in July");
        var decide = check.Find("main a[href*='/check/']")!.GetAttribute("href")!;
        (await SendAsync(managers, decide, [("Input.Outcome", "GoApart"), ("Input.Why", "Mediation went well")])).Errors.ShouldBe(["Say what the leader does, in words that give no reason away."]);
        await SendAsync(managers, decide, [("Input.Outcome", "GoApart"), ("Input.Why", "Mediation went well"), ("Input.ForLeader", "Two cars, two teams")]);
        view = await browser.GetAsync(session);
        view.Text.ShouldContain("Two cars, two teams");
        view.Text.ShouldNotContain("Mediation");
        (await browser.SubmitAsync(view.Form($"{session}?handler=Confirm"))).Done.ShouldBe("Confirmed");
    }

    [Fact]
    public async Task WhateverIsKnown_TheLeadersPageIsTheSame()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var manager = await host.Service.AddAccountAsync(Role.ServiceManager);
        var browser = await host.SignedInAsync(leader);
        var pages = new List<string>();
        foreach (var kind in new[] { LinkKind.Conflict, LinkKind.Exploitation, LinkKind.CoOffending, LinkKind.Family, LinkKind.NoContactOrder, LinkKind.Influence })
        {
            var (one, other) = (await host.Service.AddCaseAsync(leader, "Tom", "Hale"), await host.Service.AddCaseAsync(leader, "Ravi", "Sen"));
            await LinkAsync(manager, one.Id, other.Id, kind);
            if (kind == LinkKind.Family)
                await LinkAsync(manager, one.Id, other.Id, LinkKind.CoOffending);
            var session = await PlanAsync(browser);
            await InviteAsync(browser, session, one, other);
            var html = await (await browser.SendAsync(HttpMethod.Get, new Uri(WebHost.Address, session), null)).Content.ReadAsStringAsync();
            pages.Add(Changing().Replace(html.Replace(one.Reference, "ONE", StringComparison.Ordinal).Replace(other.Reference, "OTHER", StringComparison.Ordinal), "-"));
        }
        pages.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Session_FromConsentToTheRegister_StandsInTheirRecordWithNobodyElsesName()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(leader);
        var (one, other) = (await host.Service.AddCaseAsync(leader, "Tom", "Hale"), await host.Service.AddCaseAsync(leader, "Ravi", "Sen"));
        var session = await PlanAsync(browser);
        await InviteAsync(browser, session, one, other);
        var place = (await browser.GetAsync(session)).Document.QuerySelectorAll("main a[href*='/places/']").Select(a => a.GetAttribute("href")!).First();
        (await SendAsync(browser, place, [("Input.Answer", "Coming")])).Errors.ShouldBe(["Write down who consents to their taking part first."]);
        (await SendAsync(browser, place, [("Input.Answer", "Coming"), ("Input.ConsentFor", "taking_part")])).Errors.ShouldBe(["Choose who gave consent"]);
        (await SendAsync(browser, place, [("Input.Answer", "Coming"), ("Input.ConsentFor", "taking_part"), ("Input.ConsentBy", "parent"), ("Input.Transport", "WeDrive"), ("Input.TransportNote", "At the corner")])).Text
            .ShouldContain("We drive them: At the corner");
        await SendAsync(browser, $"{session}/expectations", [("Input.Expectations", "Phones in the box")]);
        await browser.SubmitAsync((await browser.GetAsync(session)).Form($"{session}?handler=Confirm"));
        var before = host.Clock.GetUtcNow();
        host.Clock.Advance(TimeSpan.FromDays(8));
        try
        {
            browser = await host.SignedInAsync(leader);
            (await SendAsync(browser, $"{session}/register", [("Input.Places[0].Attendance", "Came")])).Errors.ShouldHaveSingleItem().ShouldEndWith(": choose whether they came");
            (await SendAsync(browser, $"{session}/register", [("Input.Places[0].Attendance", "Came"), ("Input.Places[0].HowItWent", "Laughed a lot"), ("Input.Places[1].Attendance", "CameForPart")])).Done!.ShouldStartWith("Written down");
            await SendAsync(browser, $"{session}/seen", [("Input.One", one.Id.ToString()), ("Input.Other", other.Id.ToString()), ("Input.Kind", "Influence"), ("Input.Words", "Egged each other on")]);
            foreach (var (who, nobody) in new[] { (one, "Ravi"), (other, "Tom") })
            {
                var timeline = await browser.GetAsync($"/cases/{who.Reference}/timeline");
                timeline.Text.ShouldContain("Group session or activity");
                timeline.Text.ShouldNotContain(nobody);
                timeline.Text.ShouldNotContain("Egged");
            }
        }
        finally
        {
            host.Clock.Set(before);
        }
    }

    [Fact]
    public async Task Session_IsNotThereForAnotherSite_AndAColleagueSeesNoNames()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner);
        var browser = await host.SignedInAsync(leader);
        var person = await host.Service.AddCaseAsync(leader, "Tom", "Hale");
        var session = await PlanAsync(browser);
        await InviteAsync(browser, session, person);
        (await (await host.SignedInAsync(Role.ServiceManager, "Dundee")).GetAsync(session)).Status.ShouldBe(HttpStatusCode.NotFound);
        var colleague = await (await host.SignedInAsync(Role.Practitioner)).GetAsync(session);
        colleague.Text.ShouldContain("One more whom you do not work with.");
        colleague.Text.ShouldNotContain("Hale");
    }

    [Fact]
    public async Task Links_AreNotThereForWorkers_AndSayWhatWouldBeRight()
    {
        var mine = await CasePages.OfAsync(host);
        foreach (var part in new[] { "/links", "/links/add", "/links/place" })
            (await mine.GetAsync(part)).Status.ShouldBe(HttpStatusCode.NotFound);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await SendAsync(manager, $"{mine.Href}/links/add", [("Input.Other", "CDF-1-A"), ("Input.Kind", "Conflict"), ("Input.Source", "Police")])).Errors
            .ShouldBe(["There is no young person of this reference whom you may see"]);
        var other = await host.Service.AddCaseAsync(mine.Worker, "Ravi", "Sen");
        (await SendAsync(manager, $"{mine.Href}/links/add", [("Input.Other", other.Reference), ("Input.Kind", "Exploitation"), ("Input.Source", "Police")])).Errors
            .ShouldBe(["Say which of the two exploits the other."]);
        var page = await SendAsync(manager, $"{mine.Href}/links/add", [("Input.Other", other.Reference), ("Input.Kind", "Exploitation"), ("Input.Exploiter", "other"), ("Input.Source", "Police")]);
        page.Text.ShouldContain("Ravi Sen exploits");
        var end = page.Find("main a[href$='/end']")!.GetAttribute("href")!;
        (await SendAsync(manager, end, [("Input.Why", "The police closed it")])).Text.ShouldContain("Ended");
    }

    [Fact]
    public async Task Pages_TakeAFixedNumberOfQueries()
    {
        var leader = await host.Service.AddAccountAsync(Role.Practitioner, limit: 40);
        var browser = await host.SignedInAsync(leader);
        var people = new List<YoungPerson>();
        for (var i = 0; i < 8; i++)
            people.Add(await host.Service.AddCaseAsync(leader, $"Q{i}", "Many"));
        var session = await PlanAsync(browser);
        await InviteAsync(browser, session, people[0], people[1]);
        using var count = new QueryCount(host.Service);
        var few = await count.OfAsync(() => browser.GetAsync(session));
        await InviteAsync(browser, session, [.. people.Skip(2)]);
        (await count.OfAsync(() => browser.GetAsync(session))).ShouldBe(few);
    }

    [Fact]
    public async Task ACost_IsTakenBackByWhoeverAskedForIt_AndNobodyElse()
    {
        var leader = await host.SignedInAsync(Role.Practitioner);
        var session = await PlanAsync(leader);
        var asked = await SendAsync(leader, $"{session}/costs/ask", [("Input.Amount", "38"), ("Input.What", "Pitch hire")]);
        var withdraw = asked.Find("main a[href$='/withdraw']")!.GetAttribute("href")!;
        (await (await host.SignedInAsync(Role.Practitioner)).GetAsync(withdraw)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(leader, withdraw, [])).Errors.ShouldBe(["Say why it is not needed now"]);
        var form = (await leader.GetAsync(withdraw)).Form();
        var done = await leader.SubmitAsync(form, ("Input.Why", "The school lends us theirs"));
        (done.Done, done.Text.Contains("Withdrawn Pitch hire, £38", StringComparison.Ordinal), done.Find("main a[href$='/withdraw']")).ShouldBe(("Withdrawn", true, null));
        (await leader.SubmitAsync(form, ("Input.Why", "The school lends us theirs"))).Done.ShouldBe("Withdrawn");
    }

    private async Task<string> PlanAsync(Browser browser)
    {
        var day = host.Clock.Today().AddDays(7);
        return (await SendAsync(browser, "/groups/plan", [("Input.Name", "Football day"), .. CasePages.Day("Input.On", day), ("Input.At", "16:30"), ("Input.NewVenue", "The pitch")])).Path;
    }

    private static async Task InviteAsync(Browser browser, string session, params YoungPerson[] people) =>
        await SendAsync(browser, $"{session}/invite", [.. people.Select(p => ("Input.YoungPeople", (string?)p.Id.ToString()))]);

    private static async Task<WebPage> SendAsync(Browser browser, string address, (string, string?)[] answers) =>
        await browser.SubmitAsync((await browser.GetAsync(address)).Form(), answers);

    private async Task LinkAsync(Account manager, Guid one, Guid other, LinkKind kind)
    {
        using var scope = host.Service.Scope();
        await scope.Get<GroupFacts>().AddLinkAsync(host.Service.ViewerOf(manager), new NewLink(Ids.New(), one, other, kind, FactSource.Police, host.Clock.Today())
        { ExploiterId = kind == LinkKind.Exploitation ? one : null, Words = $"Words about {kind}" }, default);
    }

    // What differs from session to session by itself: its id, ids of invitations, the form's token, and the managers of the site, of whom the test makes more and more.
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f-]{27}|name="__RequestVerificationToken"[^>]*|Ask (Nia|Service)[^<]*""")]
    private static partial Regex Changing();
}
