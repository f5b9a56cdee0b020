using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Safeguarding;

public sealed class ConcernPagesTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Concern_IsReadReferredAnsweredDoneAndClosed_BySomebodyElse()
    {
        var mine = await CasePages.OfAsync(host);
        var concern = await RaiseAsync(mine);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await StepAsync(manager, concern, "seen")).Text.ShouldContain("Read by a manager");
        var referred = await StepAsync(mine.Browser, concern, "referred", ("Input.Service", "children_services"), ("Input.Code", "phone"), ("Input.With", "Duty desk"), ("Input.FamilyTold", "no"), ("Input.WhyFamilyNotTold", "His uncle"));
        referred.Text.ShouldContain("The family was not told: His uncle");
        referred.Text.ShouldContain("Their answer is due by 7 September 2021");
        referred.Text.ShouldContain("in writing after a call");
        (await StepAsync(mine.Browser, concern, "answered", ("Input.Code", "strategy_discussion"), ("Input.Said", "Thursday at ten"))).Text.ShouldContain("Thursday at ten");
        await StepAsync(manager, concern, "ourpartdone", ("Input.Said", "He is at his aunt's"));
        var closed = await StepAsync(manager, concern, "closed", ("Input.Code", "safer"), ("Input.Said", "Ask earlier"));
        closed.Text.ShouldContain("They are safer than before");
        closed.Find("#next-step").ShouldBeNull();
    }

    [Fact]
    public async Task Worker_DoesNotCloseTheirOwn_OrSayForTheManagerThatItIsRead()
    {
        var mine = await CasePages.OfAsync(host);
        var concern = await RaiseAsync(mine);
        (await StepAsync(mine.Browser, concern, "seen")).Errors.ShouldBe(["A manager takes this step."]);
        (await StepAsync(mine.Browser, concern, "closed", ("Input.Code", "safer"), ("Input.Said", "Nothing"))).Errors.ShouldBe(["A manager takes this step."]);
        (await mine.Browser.GetAsync($"{concern}/step/raised")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PeerMentor_RaisesAndTells_AndTakesNoStep()
    {
        var mentor = await host.Service.AddAccountAsync(Role.PeerMentor);
        var person = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner));
        await host.Service.AllocateBesideAsync(await host.Service.AddAccountAsync(Role.ServiceManager), person.Id, mentor);
        var mine = new CasePages(await host.SignedInAsync(mentor), mentor, person);
        var concern = await RaiseAsync(mine);
        var page = await mine.Browser.GetAsync(concern);
        page.Text.ShouldContain("you do not carry it alone");
        page.Find("a[href*='/step/']").ShouldBeNull();
        (await StepAsync(mine.Browser, concern, "referred", ("Input.Service", "police"), ("Input.Code", "phone"), ("Input.With", "999"), ("Input.FamilyTold", "yes"))).Errors.ShouldHaveSingleItem().ShouldStartWith("A peer mentor never holds a concern alone");
        var told = await mine.Browser.SubmitAsync((await mine.Browser.GetAsync($"{concern}/told?line=manager")).Form(), ("Input.Who", "Nia"), ("Input.How", "phone"), ("Input.WhatTheySaid", "Coming now"));
        told.Text.ShouldContain("They said: Coming now");
        told.Text.ShouldContain("Our service Told");
    }

    [Fact]
    public async Task Telling_InTheFuture_IsRefused()
    {
        var mine = await CasePages.OfAsync(host);
        var concern = await RaiseAsync(mine);
        var form = (await mine.Browser.GetAsync($"{concern}/told")).Form();
        (await mine.Browser.SubmitAsync(form, ("Input.Who", "Nia"), ("Input.How", "phone"), ("Input.At", "23:00"))).Errors.ShouldBe(["They cannot have been told yet. Write it down when they were."]);
        (await mine.Browser.SubmitAsync(form, ("Input.How", "pigeon"))).Errors.ShouldBe(["Say whom you told", "Choose one of the list"], ignoreOrder: true);
    }

    [Fact]
    public async Task Sheet_HasWhatTheyNeed_AndSaysWhoOpenedIt()
    {
        var mine = await CasePages.OfAsync(host);
        await mine.SendAsync("/safe-contact", ("Input.SafeContact", "Text first"), ("Input.Phone", "07700 900123"));
        var concern = await RaiseAsync(mine);
        var sheet = await mine.Browser.GetAsync($"{concern}/referral-sheet");
        foreach (var text in new[] { "Rhys Bowen", "14 March 2006 (15 years old)", "07700 900123", "I owe them.", mine.Person.Reference, mine.Worker.Name, "social services of the area" })
            sheet.Text.ShouldContain(text);
        sheet.Text.IndexOf("Text first", StringComparison.Ordinal).ShouldBeLessThan(sheet.Text.IndexOf("07700 900123", StringComparison.Ordinal));
        (await mine.Browser.GetAsync(concern)).Text.ShouldContain($"Sheet opened by {mine.Worker.Name}, 31 August 2021, 12:00.");
    }

    [Fact]
    public async Task Concern_AtAnotherYoungPersonsAddress_IsNotThere()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        var id = (await RaiseAsync(mine)).Split('/')[^1];
        foreach (var part in new[] { "", "/told", "/step/referred", "/referral-sheet" })
        {
            (await other.GetAsync($"/concerns/{id}{part}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
            (await other.Browser.GetAsync($"{mine.Href}/concerns/{id}{part}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Missing_IsRecorded_AndTheReturnConversationIsDueIn72Hours()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/missing/new", [.. CasePages.Day("Input.FromOn", new(2021, 8, 30)), ("Input.FromAt", "21:00"), .. CasePages.Day("Input.ReportedOn", new(2021, 8, 30)), ("Input.ReportedAt", "23:00"), ("Input.PoliceNumber", "CAD 412")]);
        page.Text.ShouldContain("Missing now");
        var change = await mine.Browser.GetAsync(page.Find("a[href*='/missing/']:not([href$='new'])")!.GetAttribute("href")!);
        var back = await mine.Browser.SubmitAsync(change.Form(), [.. CasePages.Day("Input.ToOn", new(2021, 8, 31)), ("Input.ToAt", "09:00")]);
        back.Text.ShouldContain("By 3 September 2021, 09:00: 72 hours after they came back.");
        var talk = await mine.Browser.GetAsync(back.Find("a[href$='/conversation']")!.GetAttribute("href")!);
        (await mine.Browser.SubmitAsync(talk.Form(), ("Input.Answer", "Offered"), ("Input.ByWhom", "Sioned"))).Text.ShouldContain("By 3 September 2021");
        (await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(talk.Path)).Form(), ("Input.Answer", "Held"), ("Input.ByWhom", "Sioned"), ("Input.WhatItTold", "A man paid the train"))).Text.ShouldContain("A man paid the train");
    }

    [Fact]
    public async Task Missing_ChangedByTwo_ShowsBothVersions_AndIsSavedWhenSentAgain()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/missing/new", [.. CasePages.Day("Input.FromOn", new(2021, 8, 30)), ("Input.FromAt", "21:00"), ("Input.PoliceNumber", "CAD 412")]);
        var href = page.Find("a[href*='/missing/']:not([href$='new'])")!.GetAttribute("href")!;
        var (one, other) = ((await mine.Browser.GetAsync(href)).Form(), (await mine.Browser.GetAsync(href)).Form());
        await mine.Browser.SubmitAsync(one, [.. CasePages.Day("Input.ToOn", new(2021, 8, 31)), ("Input.ToAt", "09:00")]);
        var told = await mine.Browser.SubmitAsync(other, [.. CasePages.Day("Input.ToOn", new(2021, 8, 31)), ("Input.ToAt", "08:15"), ("Input.PoliceNumber", "CAD 413")]);
        told.ShouldShowBoth(("Came back", "31 August 2021, 09:00", "31 August 2021, 08:15"));
        told.Text.ShouldContain($"{mine.Worker.Name} saved this on");
        (await mine.Browser.SubmitAsync(told.Form())).Done.ShouldBe("Saved");
        await using var db = host.Service.Open();
        (await db.MissingEpisodes.SingleAsync(m => m.YoungPersonId == mine.Person.Id)).To.ShouldBe(new DateTime(2021, 8, 31, 7, 15, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task NationalReferral_ChangedByTwo_ShowsBothVersions_AndIsSavedWhenSentAgain()
    {
        var mine = await CasePages.OfAsync(host);
        var handed = await mine.SendAsync("/national-referral", [("Input.FirstResponder", "police"), ("Input.HandedTo", "Desk"), .. CasePages.Day("Input.On", new(2021, 7, 1))]);
        var other = (await mine.Browser.GetAsync(handed.Path)).Form();
        await mine.Browser.SubmitAsync(handed.Form(), [.. CasePages.Day("Input.ReferredOn", new(2021, 7, 5)), ("Input.ReasonableGrounds", "Positive"), .. CasePages.Day("Input.ReasonableGroundsOn", new(2021, 7, 12))]);
        var told = await mine.Browser.SubmitAsync(other, [.. CasePages.Day("Input.ReferredOn", new(2021, 7, 5)), ("Input.ReasonableGrounds", "Negative"), .. CasePages.Day("Input.ReasonableGroundsOn", new(2021, 7, 13))]);
        told.ShouldShowBoth(("Reasonable grounds decision", "Positive", "Negative"), ("Reasonable grounds decided on", "12 July 2021", "13 July 2021"));
        (await mine.Browser.SubmitAsync(told.Form())).Done.ShouldBe("Saved");
        await using var db = host.Service.Open();
        (await db.NationalReferrals.SingleAsync(r => r.YoungPersonId == mine.Person.Id)).ReasonableGrounds.ShouldBe(GroundsDecision.Negative);
    }

    [Fact]
    public async Task NobodyKnowsThem_IsSaid_UntilSomebodyDoes()
    {
        var mine = await CasePages.OfAsync(host);
        await AskAsync(mine, "children_services", "NotKnown");
        (await mine.GetAsync("/safeguarding")).Text.ShouldContain("Not known yet: ask children's services and the police.");
        (await AskAsync(mine, "police", "NotYet")).Text.ShouldContain("No answer yet");
        await using (var db = host.Service.Open())
        {
            var check = await db.ServicesChecks.SingleAsync(c => c.YoungPersonId == mine.Person.Id && c.Service == "police");
            (await mine.SendAsync($"/services-check/{check.Id}", ("Input.Answer", "NotKnown"), ("Input.WhatTheySaid", "No trace"))).Text.ShouldContain("No service knows this young person.");
        }
        await AskAsync(mine, "school", "Known");
        (await mine.GetAsync("/safeguarding")).Text.ShouldContain("At least one service knows them.");
    }

    [Fact]
    public async Task WhatIsKeptOfOne_IsNotThereAtAnothersAddress()
    {
        var (mine, other) = (await CasePages.OfAsync(host), await CasePages.OfAsync(host));
        await mine.SendAsync("/missing/new", [.. CasePages.Day("Input.FromOn", new(2021, 8, 30)), ("Input.FromAt", "21:00")]);
        await mine.SendAsync("/national-referral", ("Input.FirstResponder", "police"), ("Input.HandedTo", "Desk"));
        await AskAsync(mine, "police", "NotYet");
        await using var db = host.Service.Open();
        var id = mine.Person.Id;
        string[] parts =
        [
            $"/missing/{(await db.MissingEpisodes.SingleAsync(m => m.YoungPersonId == id)).Id}",
            $"/missing/{(await db.MissingEpisodes.SingleAsync(m => m.YoungPersonId == id)).Id}/conversation",
            $"/national-referral/{(await db.NationalReferrals.SingleAsync(r => r.YoungPersonId == id)).Id}",
            $"/services-check/{(await db.ServicesChecks.SingleAsync(c => c.YoungPersonId == id)).Id}",
        ];
        foreach (var part in parts)
        {
            (await mine.GetAsync(part)).Status.ShouldBe(System.Net.HttpStatusCode.OK, part);
            (await other.GetAsync(part)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, part);
            (await other.Browser.GetAsync(mine.Href + part)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound, part);
        }
    }

    [Fact]
    public async Task NationalReferral_IsFollowedWithItsDays()
    {
        var mine = await CasePages.OfAsync(host);
        var handed = await mine.SendAsync("/national-referral", [("Input.FirstResponder", "local_authority"), ("Input.HandedTo", "Duty desk"), .. CasePages.Day("Input.On", new(2021, 7, 1))]);
        handed.Text.ShouldContain("61 days so far");
        var early = await mine.Browser.SubmitAsync(handed.Form(), [("Input.ConclusiveGrounds", "Positive"), .. CasePages.Day("Input.ConclusiveGroundsOn", new(2021, 8, 1))]);
        early.Errors.ShouldBe(["A conclusive grounds decision comes only after a positive reasonable grounds decision."]);
        var decided = await mine.Browser.SubmitAsync(handed.Form(), [.. CasePages.Day("Input.ReferredOn", new(2021, 7, 5)), ("Input.TheirNumber", "NRM-1"), ("Input.ReasonableGrounds", "Positive"), .. CasePages.Day("Input.ReasonableGroundsOn", new(2021, 7, 12))]);
        decided.Text.ShouldContain("Reasonable grounds: positive");
        decided.Text.ShouldContain("From the referral to reasonable grounds7 days");
        decided.Text.ShouldContain("50 days so far; no sooner than 30");
        decided.Text.ShouldContain("What may not");
    }

    [Fact]
    public async Task NationalReferral_APeerMentorReadsWhoSendsIt_AndFindsNoForm()
    {
        const string who = "A peer mentor never holds a concern alone. Ring the manager on call; a practitioner or a manager takes this step.";
        var mine = await CasePages.OfAsync(host);
        var handed = await mine.SendAsync("/national-referral", ("Input.FirstResponder", "police"), ("Input.HandedTo", "Desk"));
        var mentor = await host.Service.AddAccountAsync(Role.PeerMentor);
        await host.Service.AllocateBesideAsync(await host.Service.AddAccountAsync(Role.ServiceManager), mine.Person.Id, mentor);
        var browser = await host.SignedInAsync(mentor);
        (await browser.GetAsync($"{mine.Href}/safeguarding")).Text.ShouldContain("Who hands over to a first responder");
        foreach (var path in new[] { $"{mine.Href}/national-referral", handed.Path })
        {
            var page = await browser.GetAsync(path);
            page.Text.ShouldContain(who);
            page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        }
    }

    private static Task<WebPage> AskAsync(CasePages mine, string service, string answer) =>
        mine.SendAsync("/services-check", ("Input.Service", service), ("Input.AskedWhom", "Desk"), ("Input.Answer", answer));

    private static async Task<string> RaiseAsync(CasePages mine) => (await mine.SendAsync("/concerns/new", ("Input.InTheirWords", "I owe them."))).Address.AbsolutePath;

    private static async Task<WebPage> StepAsync(Browser browser, string concern, string to, params (string, string?)[] answers) =>
        await browser.SubmitAsync((await browser.GetAsync($"{concern}/step/{to}")).Form(), answers);
}
