using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Safeguarding;

public sealed class RefusedSafeguardingTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task ServicesCheck_InTheFuture_OrAnsweredTwice_IsRefused_AndTheFirstAnswerStands()
    {
        var mine = await CasePages.OfAsync(host);
        (string, string?)[] asked = [("Input.Service", "police"), ("Input.AskedWhom", "PC Rees"), ("Input.Answer", "NotYet")];
        var ask = (await mine.GetAsync("/services-check")).Form();
        (await mine.Browser.RefusedAsync(ask, "Input.AskedOn", "The day must be today or earlier.", [.. asked, .. CasePages.Day("Input.AskedOn", new(2021, 9, 1))])).Find("#Input_AskedWhom")!.GetAttribute("value").ShouldBe("PC Rees");
        (await mine.GetAsync("/services-check")).Text.ShouldNotContain("PC Rees");
        var answer = (await mine.Browser.GetAsync((await mine.Browser.SubmitAsync(ask, asked)).Find("main a[href*='/services-check/']")!.GetAttribute("href")!)).Form();
        await mine.Browser.RefusedAsync(answer, "Input.Answer", "Say whether they know this young person.", ("Input.Answer", "NotYet"));
        await mine.Browser.SubmitAsync(answer, ("Input.Answer", "NotKnown"), ("Input.WhatTheySaid", "No trace"));
        var late = await mine.Browser.RefusedAsync(answer, "Input.Answer", "They have answered already. If they say otherwise now, ask again: both answers are kept.", ("Input.Answer", "Known"), ("Input.WhatTheySaid", "Stopped twice"));
        late.Find("#Input_WhatTheySaid")!.TextContent.Trim().ShouldBe("Stopped twice");
        (await mine.GetAsync("/services-check")).Text.ShouldContain("No trace");
        (await mine.GetAsync("/services-check")).Text.ShouldNotContain("Stopped twice");
    }

    [Fact]
    public async Task TimeMissing_ThatOverlapsAnother_IsRefused_WhetherItIsNewOrChanged()
    {
        const string overlaps = "A time missing that overlaps this one is written down already. Change that one instead.";
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/missing/new")).Form();
        (string, string?)[] Night(int from, int to) => [.. CasePages.Day("Input.FromOn", new(2021, 8, from)), ("Input.FromAt", "21:00"), .. CasePages.Day("Input.ToOn", new(2021, 8, to)), ("Input.ToAt", "09:00")];
        await mine.Browser.RefusedAsync(form, "Input.ReportedOn", "The police were told after they went missing. Check the day and the time.", [.. Night(10, 11), .. CasePages.Day("Input.ReportedOn", new(2021, 8, 9)), ("Input.ReportedAt", "08:00")]);
        await mine.Browser.RefusedAsync(form, "Input.ToOn", "They came back after they went missing. Check the day and the time.", Night(10, 9));
        await mine.Browser.SubmitAsync(form, Night(20, 21));
        var another = (await mine.GetAsync("/missing/new")).Form();
        (await mine.Browser.RefusedAsync(another, "Input.FromOn", overlaps, [.. Night(19, 22), ("Input.PoliceNumber", "CAD 412")])).Find("#Input_PoliceNumber")!.GetAttribute("value").ShouldBe("CAD 412");
        await mine.Browser.SubmitAsync(another, Night(10, 11));
        await using var db = host.Service.Open();
        var times = await db.MissingEpisodes.AsNoTracking().Where(m => m.YoungPersonId == mine.Person.Id).OrderBy(m => m.From).ToListAsync();
        times.Count.ShouldBe(2);
        var change = (await mine.GetAsync($"/missing/{times[0].Id}")).Form();
        await mine.Browser.RefusedAsync(change, "Input.ToOn", overlaps, [.. CasePages.Day("Input.ToOn", new(2021, 8, 21)), ("Input.ToAt", "01:00")]);
        await mine.Browser.RefusedAsync(change, "Input.ToOn", "They came back from this time missing. If they are missing again, record a new one.", ("Input.ToOn.Day", ""), ("Input.ToOn.Month", ""), ("Input.ToOn.Year", ""), ("Input.ToAt", ""));
        (await db.MissingEpisodes.AsNoTracking().SingleAsync(m => m.Id == times[0].Id)).To.ShouldBe(times[0].To);
    }

    [Fact]
    public async Task ReturnConversation_WhileMissing_OrBeforeTheyCameBack_IsRefused_AndKeepsWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var overview = await mine.SendAsync("/missing/new", [.. CasePages.Day("Input.FromOn", new(2021, 8, 30)), ("Input.FromAt", "21:00")]);
        var href = overview.Find("a[href*='/missing/']:not([href$='new'])")!.GetAttribute("href")!;
        var talk = (await mine.Browser.GetAsync(href + "/conversation")).Form();
        (string, string?)[] told = [("Input.Answer", "Held"), ("Input.ByWhom", "Sioned"), ("Input.WhatItTold", "A man paid the train")];
        await mine.Browser.RefusedAsync(talk, "Input.On", "They are still missing. First say when they came back.", told);
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(href)).Form(), [.. CasePages.Day("Input.ToOn", new(2021, 8, 31)), ("Input.ToAt", "09:00")]);
        await mine.Browser.RefusedAsync(talk, "Input.On", "The conversation is after they came back. Check the day and the time.", [.. told, ("Input.At", "08:00")]);
        var early = await mine.Browser.RefusedAsync(talk, "Input.On", "This has not happened yet. Write it down when it has.", [.. told, ("Input.At", "23:00")]);
        early.Find("#Input_WhatItTold")!.TextContent.Trim().ShouldBe("A man paid the train");
        (await mine.Browser.GetAsync(href)).Text.ShouldNotContain("A man paid the train");
    }

    [Fact]
    public async Task NationalReferral_IsRefused_AtTheDayThatIsWrong_AndNothingIsWritten()
    {
        const string together = "A decision and its day belong together: enter both.";
        var mine = await CasePages.OfAsync(host);
        var handOver = (await mine.GetAsync("/national-referral")).Form();
        await mine.Browser.RefusedAsync(handOver, "Input.On", "The day must be today or earlier.", [("Input.FirstResponder", "police"), ("Input.HandedTo", "Desk"), .. CasePages.Day("Input.On", new(2021, 9, 1))]);
        var handed = await mine.Browser.SubmitAsync(handOver, [("Input.FirstResponder", "police"), ("Input.HandedTo", "Desk"), .. CasePages.Day("Input.On", new(2021, 7, 1))]);
        (string Field, string Sentence, (string, string?)[] Answers)[] refused =
        [
            ("Input.ConclusiveGroundsOn", "The day must be today or earlier.", CasePages.Day("Input.ConclusiveGroundsOn", new(2021, 9, 1))),
            ("Input.ReferredOn", "The first responder referred after we handed over. Check the day.", CasePages.Day("Input.ReferredOn", new(2021, 6, 30))),
            ("Input.ReasonableGroundsOn", together, [("Input.ReasonableGrounds", "Positive")]),
            ("Input.ConclusiveGroundsOn", together, CasePages.Day("Input.ConclusiveGroundsOn", new(2021, 8, 1))),
            ("Input.ConsentAskedOn", together, [("Input.ConsentAt18", "yes")]),
            ("Input.ReasonableGroundsOn", "The reasonable grounds decision comes after the referral. Enter the day of the referral too.", [("Input.ReasonableGrounds", "Positive"), .. CasePages.Day("Input.ReasonableGroundsOn", new(2021, 7, 12))]),
        ];
        foreach (var (field, sentence, answers) in refused)
            (await mine.Browser.RefusedAsync(handed.Form(), field, sentence, [("Input.TheirNumber", "NRM-1"), .. answers])).Find("#Input_TheirNumber")!.GetAttribute("value").ShouldBe("NRM-1");
        await using var db = host.Service.Open();
        (await db.NationalReferrals.SingleAsync(r => r.YoungPersonId == mine.Person.Id)).TheirNumber.ShouldBeNull();
    }

    [Fact]
    public async Task Step_ThatDoesNotSayEnough_OrClosesOnesOwnConcern_IsRefused_AndNoneIsTaken()
    {
        var mine = await CasePages.OfAsync(host);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var concern = (await manager.SubmitAsync((await manager.GetAsync($"{mine.Href}/concerns/new")).Form(), ("Input.Seen", "A new phone"))).Address.AbsolutePath;
        var told = (await mine.Browser.GetAsync($"{concern}/told")).Form();
        var early = await mine.Browser.RefusedAsync(told, "Input.On", "That is more than a day before the concern was raised. Check the day and the time.", [("Input.Who", "Nia"), ("Input.How", "phone"), .. CasePages.Day("Input.On", new(2021, 8, 29))]);
        early.Find("#Input_Who")!.GetAttribute("value").ShouldBe("Nia");
        (string, string?)[] referred = [("Input.Service", "police"), ("Input.Code", "phone"), ("Input.With", "999")];
        (Browser By, ConcernStatus To, string? Field, string Sentence, (string, string?)[] Answers)[] refused =
        [
            (mine.Browser, ConcernStatus.Referred, "Input.With", "Say which service you told, how, and whom you spoke to there.", [("Input.Said", "Go in twos"), ("Input.FamilyTold", "yes")]),
            (mine.Browser, ConcernStatus.Referred, "Input.FamilyTold", "Say why the family has not been told of the referral: it would put somebody at risk, say.", [("Input.Said", "Go in twos"), .. referred]),
            (mine.Browser, ConcernStatus.Referred, "Input.WhyFamilyNotTold", "Say why the family has not been told of the referral: it would put somebody at risk, say.", [("Input.Said", "Go in twos"), .. referred, ("Input.FamilyTold", "no")]),
            (mine.Browser, ConcernStatus.Answered, "Input.Code", "Choose what they answered.", [("Input.Said", "Go in twos")]),
            (manager, ConcernStatus.OurPartDone, "Input.Said", "Write what we did, and why that is enough from us.", []),
            (manager, ConcernStatus.Closed, null, "You raised this concern. Somebody else closes it.", [("Input.Code", "safer"), ("Input.Said", "Go in twos")]),
            (await host.SignedInAsync(Role.ServiceManager), ConcernStatus.Closed, "Input.Code", "Choose what came of it.", [("Input.Said", "Go in twos")]),
            (await host.SignedInAsync(Role.ServiceManager), ConcernStatus.Closed, "Input.Said", "Write what we learnt from it, in a sentence.", [("Input.Code", "safer")]),
        ];
        foreach (var (by, to, field, sentence, answers) in refused)
        {
            var page = await by.RefusedAsync((await by.GetAsync($"{concern}/step/{to.ToString().ToLowerInvariant()}")).Form(), field, sentence, answers);
            if (answers.Contains(("Input.Said", "Go in twos")))
                page.Find("#Input_Said")!.TextContent.Trim().ShouldBe("Go in twos");
        }
        await using var db = host.Service.Open();
        (await db.ConcernSteps.CountAsync(s => s.YoungPersonId == mine.Person.Id)).ShouldBe(0);
        (await db.Tellings.CountAsync(t => t.YoungPersonId == mine.Person.Id)).ShouldBe(0);
    }
}
