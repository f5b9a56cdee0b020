using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Staff;

/// <summary>A stage is decided once on what was read; a form that comes late is told what became of it, and keeps what was typed.</summary>
public sealed class RefusedStageTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Evidence_PutForwardTwice_OrForWhoIsAtTheLastStage_IsRefused_AndTakenBackByItsWriterAlone()
    {
        var (mentor, other) = (await host.Service.AddMentorAsync(MentorStage.CoWorking), await host.Service.AddMentorAsync(MentorStage.CoWorking));
        var (own, theirs) = (await host.SignedInAsync(mentor), await host.SignedInAsync(other));
        var late = (await own.GetAsync("/my-support/stage")).Form();
        await own.RefusedAsync(late, "Input.Evidence", "Say in a sentence what was seen: whom they worked with, what they did, who saw it.", ("Input.Evidence", "Fine."));
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form(), ("Input.Evidence", Staffing.Evidence));
        var refused = await own.RefusedAsync(late, null, "Evidence is waiting for the manager already.", ("Input.Evidence", "Another twelve sessions, each on time."));
        refused.Find("textarea")!.TextContent.Trim().ShouldBe("Another twelve sessions, each on time.");
        OnlyWhatWaits(refused, own: true);
        OnlyWhatWaits(await own.GetAsync("/my-support/stage"), own: true);
        await theirs.SubmitAsync((await theirs.GetAsync("/my-support/stage")).Form(), ("Input.Evidence", Staffing.Evidence));
        var takeBack = (await theirs.GetAsync("/my-support/stage")).Form("/my-support/stage?handler=withdraw");
        await theirs.RefusedAsync(takeBack, null, "Only who put the evidence forward takes it back.", ("proposal", (await WaitingAsync(mentor)).ToString()));
        (await WaitingAsync(mentor)).ShouldNotBeNull();
        (await theirs.SubmitAsync(takeBack)).Done.ShouldBe("The evidence is taken back");
        await theirs.RefusedAsync(takeBack, null, "This evidence was answered already. New evidence is put forward anew.");
        var manager = await host.Service.AddAccountAsync(Role.ServiceManager);
        await host.Service.DecideStageAsync(manager, mentor, MentorStage.Independent);
        await host.Service.DecideStageAsync(manager, mentor, MentorStage.Practitioner);
        var last = await own.RefusedAsync(late, null, "They are at the last stage already.", ("Input.Evidence", Staffing.Evidence));
        last.Find("textarea[readonly]")!.TextContent.Trim().ShouldBe(Staffing.Evidence);
        last.Find("main form").ShouldBeNull();
    }

    /// <summary>Nothing more can be put forward, so nothing more is asked.</summary>
    private static void OnlyWhatWaits(WebPage page, bool own)
    {
        page.Find("textarea:not([readonly])").ShouldBeNull();
        page.Text.ShouldContain("What was put forward waits for the manager.");
        page.Text.Contains(Staffing.Evidence, StringComparison.Ordinal).ShouldBe(own);
        page.Document.QuerySelectorAll("main form").Length.ShouldBe(own ? 1 : 0);
    }

    [Fact]
    public async Task Evidence_IsPutForwardByWhoSupervisesThem_FromAPageThatLeadsThere()
    {
        var (mentor, manager) = (await host.Service.AddMentorAsync(MentorStage.CoWorking), await host.Service.AddAccountAsync(Role.ServiceManager));
        var supervisor = await host.SignedInAsync(manager);
        (await supervisor.GetAsync($"/my-support/stage/{mentor.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await supervisor.SubmitAsync((await supervisor.GetAsync($"/staff/{mentor.Id}/supervision")).Form(), ("Input.Supervisor", manager.Id.ToString()));
        var link = (await supervisor.GetAsync("/my-support")).Find($"a[href='/my-support/stage/{mentor.Id}']").ShouldNotBeNull();
        (await supervisor.SubmitAsync((await supervisor.GetAsync(link.GetAttribute("href")!)).Form(), ("Input.Evidence", Staffing.Evidence))).Done.ShouldBe("Put forward. The manager decides");
        (await (await host.SignedInAsync(mentor)).GetAsync("/my-support/stage")).Text.ShouldContain(Staffing.Evidence);
        (await supervisor.SubmitAsync((await supervisor.GetAsync(link.GetAttribute("href")!)).Form($"/my-support/stage/{mentor.Id}?handler=withdraw"))).Done.ShouldBe("The evidence is taken back");
        var own = await host.SignedInAsync(mentor);
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form(), ("Input.Evidence", Staffing.Evidence));
        OnlyWhatWaits(await supervisor.GetAsync(link.GetAttribute("href")!), own: false);
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form());
        (await WaitingAsync(mentor)).ShouldBeNull();
    }

    [Fact]
    public async Task Decision_FromAFormThatCameLate_IsRefused_InWordsThatSayWhatBecameOfIt()
    {
        var mentor = await host.Service.AddMentorAsync(MentorStage.CoWorking);
        var (own, manager) = (await host.SignedInAsync(mentor), await host.SignedInAsync(Role.ServiceManager));
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form(), ("Input.Evidence", Staffing.Evidence));
        var (one, two) = ((await manager.GetAsync($"/staff/{mentor.Id}/stage")).Form(), (await manager.GetAsync($"/staff/{mentor.Id}/stage")).Form());
        await manager.RefusedAsync(one, "Input.To", "Stages go one step at a time: co-working, then independent with lower risk, then practitioner.", Decided("Practitioner"));
        await manager.RefusedAsync(one, "Input.To", "Choose one of the list", Decided("Director"));
        await manager.RefusedAsync(one, "Input.Evidence", "Say what is missing, so that they know what to work on.", ("Input.To", "not-yet"), ("Input.Evidence", " "));
        await manager.RefusedAsync(one, "Input.To", "Choose what you decide", ("Input.Evidence", Staffing.Evidence));
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form("/my-support/stage?handler=withdraw"));
        await own.SubmitAsync((await own.GetAsync("/my-support/stage")).Form(), ("Input.Evidence", "What the manager has not read yet."));
        var refused = await manager.RefusedAsync(one, null, "This evidence was answered already. New evidence is put forward anew.", Decided("not-yet"));
        refused.Find("textarea")!.TextContent.Trim().ShouldBe(Staffing.Evidence);
        (await WaitingAsync(mentor)).ShouldNotBeNull();
        (await manager.SubmitAsync(two, Decided("Independent"))).Done.ShouldNotBeNull();
        await manager.RefusedAsync(one, "Input.To", "They are at this stage already.", Decided("Independent"));
        await manager.RefusedAsync(one, null, "This evidence was answered already. New evidence is put forward anew.", Decided("not-yet"));
        await using var db = host.Service.Open();
        (await db.StageDecisions.CountAsync(d => d.AccountId == mentor.Id)).ShouldBe(1);
    }

    private static (string, string?)[] Decided(string to) => [("Input.To", to), ("Input.Evidence", Staffing.Evidence)];

    private async Task<Guid?> WaitingAsync(Account mentor)
    {
        await using var db = host.Service.Open();
        return await db.StageProposals.Where(p => p.AccountId == mentor.Id && p.Status == ProposalStatus.Waiting).Select(p => (Guid?)p.Id).SingleOrDefaultAsync();
    }
}
