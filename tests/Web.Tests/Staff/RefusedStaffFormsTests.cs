using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Tests.Cases;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Staff;

/// <summary>Supervision, own words, declared reasons, weights and applications refuse in the rule's words, with nothing written.</summary>
public sealed class RefusedStaffFormsTests(WebHost host) : IClassFixture<WebHost>
{
    private DateOnly Today => host.Clock.Today();

    [Fact]
    public async Task Supervision_TooSeldom_ByThemselves_OrOnADayToCome_IsRefused()
    {
        var (manager, worker) = (await host.Service.AddAccountAsync(Role.ServiceManager), await host.Service.AddAccountAsync(Role.Practitioner));
        var browser = await host.SignedInAsync(manager);
        var form = (await browser.GetAsync($"/staff/{worker.Id}/supervision")).Form();
        foreach (var days in new[] { "6", "93" })
            (await browser.RefusedAsync(form, "Input.EveryDays", "Supervision is every 7 to 92 days.", ("Input.Supervisor", manager.Id.ToString()), ("Input.EveryDays", days))).Find("#Input_EveryDays")!.GetAttribute("value").ShouldBe(days);
        await browser.RefusedAsync(form, "Input.Supervisor", "Choose one of the list", ("Input.Supervisor", worker.Id.ToString()));
        (await browser.GetAsync("/my-support")).Text.ShouldNotContain(worker.Name);
        await browser.SubmitAsync(form, ("Input.Supervisor", manager.Id.ToString()));
        var record = (await browser.GetAsync($"/my-support/supervise/{worker.Id}")).Form();
        var refused = await browser.RefusedAsync(record, "Input.On", "The supervision must be today or before.", [("Input.Words", "Sleep, then the rota"), .. CasePages.Day("Input.On", Today.AddDays(1))]);
        refused.Find("textarea[name='Input.Words']")!.TextContent.Trim().ShouldBe("Sleep, then the rota");
        await browser.RefusedAsync(record, "Input.Words", "Write something down first.", ("Input.Words", " "));
        (await browser.GetAsync("/my-support")).Text.ShouldContain("Nothing is written yet.");
    }

    [Fact]
    public async Task OwnWords_ThatSayNothing_OrGoToNobody_AreRefused()
    {
        var own = await host.SignedInAsync(Role.Practitioner);
        var form = (await own.GetAsync("/my-support/check-in")).Form();
        foreach (var feeling in new[] { null, "0", "6" })
            (await own.RefusedAsync(form, "Input.Feeling", "Choose how you are, from 1 to 5.", ("Input.Feeling", feeling), ("Input.Words", "A long week"))).Find("textarea")!.TextContent.Trim().ShouldBe("A long week");
        await own.RefusedAsync(form, "Input.Share", "Nobody supervises you yet, so there is nobody to show it to. Keep it to yourself, or ask your manager who supervises you.", ("Input.Feeling", "3"), ("Input.Share", "true"));
        await own.RefusedAsync((await own.GetAsync("/my-support/reflect")).Form(), "Input.Words", "Write something down first.", ("Input.Words", " "));
        (await own.GetAsync("/my-support")).Text.ShouldContain("Nothing is written yet.");
        var told = await own.RefusedAsync((await own.GetAsync("/my-support/lived-experience")).Form(), "Input.Words", "Write what you want to tell, or take it back.", ("Input.Words", " "), ("Input.ToFamilies", "true"));
        told.Find("#Input_ToFamilies")!.HasAttribute("checked").ShouldBeTrue();
        told.Find("form[action$=takeback]").ShouldBeNull();
    }

    [Fact]
    public async Task Reason_AboutNobody_TiedToNoRecord_OrEndedWithoutWhy_IsRefused_AndStands()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        var (own, manager) = (await host.SignedInAsync(worker), await host.SignedInAsync(Role.ServiceManager));
        var form = (await own.GetAsync("/my-support/reasons")).Form();
        var typed = await own.RefusedAsync(form, "Input.Words", "Say whom or where it is about, so that your manager can find the record.", ("Input.Kind", "LivesNear"), ("Input.Words", " "), ("Input.Reference", "CDF-1"));
        typed.Find("#Input_Reference")!.GetAttribute("value").ShouldBe("CDF-1");
        await own.SubmitAsync(form, ("Input.Kind", "LivesNear"), ("Input.Words", "The Bowens of Tudor Street"));
        await using var db = host.Service.Open();
        var declared = await db.ConflictsOfInterest.AsNoTracking().SingleAsync(c => c.AccountId == worker.Id);
        var page = await manager.GetAsync($"/staff/reasons/{declared.Id}");
        var elsewhere = await host.Service.AddCaseAsync(await host.Service.AddAccountAsync(Role.Practitioner, "Dundee"), site: "Dundee");
        foreach (var reference in new[] { "Rhys", elsewhere.Reference })
            (await manager.RefusedAsync(page.Form($"/staff/reasons/{declared.Id}"), "Input.Reference", "There is no such record.", ("Input.Reference", reference))).Find("#Input_Reference")!.GetAttribute("value").ShouldBe(reference);
        await manager.RefusedAsync(page.Form($"/staff/reasons/{declared.Id}?handler=end"), "Input.Why", "Say why the reason no longer stands.", ("Input.Why", " "));
        var still = await db.ConflictsOfInterest.AsNoTracking().SingleAsync(c => c.Id == declared.Id);
        (still.YoungPersonId, still.LookedAtAt, still.EndedAt).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task Weights_BeyondWhatACaseloadCarries_AreRefused_AndNothingIsWeighedAnew()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Newcastle");
        var form = (await manager.GetAsync("/staff/weights")).Form();
        foreach (var (field, value, sentence) in new[]
        {
            ("Low", "0.04", "A young person weighs from 0.1 to 5 places."),
            ("High", "5.04", "A young person weighs from 0.1 to 5 places."),
            ("Intensive", "5.1", "A young person weighs from 0.1 to 5 places."),
            ("CoWorkerPercent", "101", "A co-worker's share is from 0 to 100 percent."),
        })
            (await manager.RefusedAsync(form, $"Input.{field}", sentence, ($"Input.{field}", value))).Find($"#Input_{field}")!.GetAttribute("value").ShouldBe(value);
        await using var db = host.Service.Open();
        var site = (await host.Service.SiteAsync("Newcastle")).Id;
        (await db.CaseloadWeights.CountAsync(w => w.SiteId == site)).ShouldBe(0);
    }

    [Fact]
    public async Task Weights_SavedByTwoWhoReadTheSame_TellTheSecond_WhoMaySendThemAgain()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager, "Edinburgh");
        for (var round = 0; round < 2; round++)
        {
            var (one, two) = ((await manager.GetAsync("/staff/weights")).Form(), (await manager.GetAsync("/staff/weights")).Form());
            (await manager.SubmitAsync(one, ("Input.High", $"2.{round}"))).Done.ShouldNotBeNull();
            var told = await manager.RefusedAsync(two, null, "Somebody else saved this record at the same moment. Nothing of yours was lost: send it again.", ("Input.High", $"3.{round}"));
            (await manager.GetAsync("/staff/weights")).Find("#Input_High")!.GetAttribute("value").ShouldStartWith("2");
            (await manager.SubmitAsync(told.Form())).Done.ShouldNotBeNull();
            (await manager.GetAsync("/staff/weights")).Find("#Input_High")!.GetAttribute("value").ShouldStartWith("3");
        }
    }

    [Fact]
    public async Task Application_OutOfItsOrder_IsRefused_WhicheverFormItComesBy()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var add = (await manager.GetAsync("/recruitment/add")).Form();
        await manager.RefusedAsync(add, "Input.AppliedOn", "The day must be today or before.", [("Input.Name", "Jade Osei"), ("Input.Role", "PeerMentor"), .. CasePages.Day("Input.AppliedOn", Today.AddDays(1))]);
        (await manager.RefusedAsync(add, "Input.Role", "Choose peer mentor or practitioner.", ("Input.Name", "Jade Osei"), ("Input.Role", "Guardian"))).Find("#Input_Name")!.GetAttribute("value").ShouldBe("Jade Osei");
        (await manager.GetAsync("/recruitment")).Text.ShouldContain("Nobody has applied yet");
        var page = await manager.SubmitAsync(add, ("Input.Name", "Jade Osei"), ("Input.Role", "PeerMentor"));
        var (step, withdraw) = (page.Form(page.Path), page.Form(page.Path + "?handler=withdraw"));
        var refused = await manager.RefusedAsync(step, "Input.On", "A step is not taken before the application.", [("Input.Step", "References"), ("Input.Words", "Two who know her now"), .. CasePages.Day("Input.On", Today.AddDays(-1))]);
        refused.Find("textarea[name='Input.Words']")!.TextContent.Trim().ShouldBe("Two who know her now");
        await manager.RefusedAsync(step, "Input.On", "The day must be today or before.", [("Input.Step", "References"), .. CasePages.Day("Input.On", Today.AddDays(1))]);
        await manager.SubmitAsync(step, ("Input.Step", "References"));
        await manager.RefusedAsync(step, null, "This step was taken already.", ("Input.Step", "References"));
        var early = await manager.SubmitAsync(step, ("Input.Step", "Conversation"));
        foreach (var next in new[] { "Checks", "Training" })
            early = await manager.SubmitAsync(step, ("Input.Step", next));
        var decide = early.Form(page.Path + "?handler=decide");
        await manager.RefusedAsync(decide, "Input.Why", "Say why.", ("Input.Suitable", "true"), ("Input.Why", " "));
        var other = await manager.SubmitAsync((await manager.GetAsync("/recruitment/add")).Form(), ("Input.Name", "Owen Hart"), ("Input.Role", "PeerMentor"));
        decide.SetAttribute("action", other.Path + "?handler=decide");
        await manager.RefusedAsync(decide, null, "Some steps are missing: each of application, conversation, references, checks and training has its day and who took it before anybody decides.", ("Input.Suitable", "true"), ("Input.Why", "Steady"));
        decide.SetAttribute("action", page.Path + "?handler=decide");
        await manager.SubmitAsync(decide, ("Input.Suitable", "true"), ("Input.Why", "Steady"));
        await manager.RefusedAsync(decide, null, "You have decided already. Somebody else decides too: suitability is decided by two people.", ("Input.Suitable", "true"), ("Input.Why", "Steady"));
        await manager.RefusedAsync(step, null, "Steps are taken before the decision.", ("Input.Step", "Checks"));
        await manager.SubmitAsync(withdraw);
        foreach (var form in new[] { withdraw, decide })
            await manager.RefusedAsync(form, null, "This application has ended or is not at that point.", form == withdraw ? [] : [("Input.Suitable", "true"), ("Input.Why", "Steady")]);
        (await manager.GetAsync(page.Path)).Text.ShouldContain("Withdrawn");
    }
}
