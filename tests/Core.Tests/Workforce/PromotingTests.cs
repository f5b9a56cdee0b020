using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

public sealed class PromotingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;
    private Account mentor = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        mentor = await service.AddAccountAsync(Role.PeerMentor);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Promotion_IsADecision_WithWhoWhenAndEvidence_AndSoIsItsUndoing()
    {
        (await StageAsync()).ShouldBe(MentorStage.CoWorking);
        await service.DecideStageAsync(manager, mentor, MentorStage.Independent);
        await service.DecideStageAsync(manager, mentor, MentorStage.CoWorking);
        (await StageAsync()).ShouldBe(MentorStage.CoWorking);
        await using var db = service.Open();
        var decisions = await db.StageDecisions.OrderBy(d => d.Number).ToListAsync();
        decisions.Select(d => (d.From, d.To)).ShouldBe([(MentorStage.CoWorking, MentorStage.Independent), (MentorStage.Independent, MentorStage.CoWorking)]);
        decisions.ShouldAllBe(d => d.DecidedBy == manager.Id && d.At == service.Clock.GetUtcNow().UtcDateTime);
        service.Sealer.WordsOf(await db.StaffKeys.SingleAsync(k => k.OwnerId == mentor.Id)).Open(decisions[0].Evidence).ShouldBe(Staffing.Evidence);
        (await db.Acts.Where(a => a.SubjectId == mentor.Id && (a.Kind == ActKind.PeerMentorPromoted || a.Kind == ActKind.PromotionUndone)).CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Decide_WithoutEvidence_OrTwoStepsAtOnce_IsRefused()
    {
        (await RefusedAsync(() => DecideAsync(manager, MentorStage.Independent, "Good."))).ShouldContain("what was seen");
        (await RefusedAsync(() => DecideAsync(manager, MentorStage.Practitioner))).ShouldContain("one step at a time");
    }

    [Theory]
    [InlineData(Role.Practitioner, "Cardiff")]
    [InlineData(Role.ServiceManager, "Dundee")]
    [InlineData(Role.Administrator, null)]
    public async Task Decide_BySomebodyWhoIsNotTheirManager_IsRefused(Role role, string? site) =>
        (await RefusedAsync(async () => await DecideAsync(await service.AddAccountAsync(role, site), MentorStage.Independent))).ShouldContain("decided by the service manager");

    [Fact]
    public async Task Decide_ForAPractitioner_IsRefused()
    {
        var practitioner = await service.AddAccountAsync(Role.Practitioner);
        using var scope = service.Scope();
        await RefusedAsync(() => scope.Get<Promoting>().DecideAsync(service.ViewerOf(manager), practitioner.Id, MentorStage.Independent, Staffing.Evidence, Ids.New(), default));
    }

    [Fact]
    public async Task Decide_TwoManagersAtOnce_IsOneStep()
    {
        var other = await service.AddAccountAsync(Role.NationalLead);
        var done = await Task.WhenAll(new[] { manager, other }.Select(by => Task.Run(async () =>
        {
            try
            {
                await DecideAsync(by, MentorStage.Independent);
                return 1;
            }
            catch (RuleException)
            {
                return 0;
            }
        })));
        done.Sum().ShouldBe(1);
        (await StageAsync()).ShouldBe(MentorStage.Independent);
    }

    [Fact]
    public async Task Evidence_IsPutForward_ByThemOrTheirSupervisor_AndAnsweredOnce()
    {
        var stranger = await service.AddAccountAsync(Role.Practitioner);
        await RefusedAsync(() => ProposeAsync(stranger));
        using (var scope = service.Scope())
            await scope.Get<Supporting>().ArrangeAsync(service.ViewerOf(manager), mentor.Id, stranger.Id, 28, default);
        var proposal = await ProposeAsync(stranger);
        (await RefusedAsync(() => ProposeAsync(mentor))).ShouldContain("waiting for the manager already");
        await NotYetAsync(proposal);
        (await RefusedAsync(() => NotYetAsync(proposal))).ShouldContain("answered already");
        var again = await ProposeAsync(mentor);
        await DecideAsync(manager, MentorStage.Independent);
        await using var db = service.Open();
        (await db.StageProposals.SingleAsync(p => p.Id == again)).Status.ShouldBe(ProposalStatus.Promoted);
    }

    [Fact]
    public async Task Account_OfAPeerMentor_BecomesAPractitioner_OnlyAfterThePromotion()
    {
        (await RefusedAsync(() => ChangeRoleAsync(Role.Practitioner))).ShouldContain("by a promotion");
        (await RefusedAsync(() => ChangeRoleAsync(Role.ServiceManager))).ShouldContain("by a promotion");
        await service.DecideStageAsync(manager, mentor, MentorStage.Independent);
        await RefusedAsync(() => ChangeRoleAsync(Role.Practitioner));
        await service.DecideStageAsync(manager, mentor, MentorStage.Practitioner);
        await ChangeRoleAsync(Role.Practitioner);
        (await StageAsync()).ShouldBeNull();
    }

    private async Task<MentorStage?> StageAsync()
    {
        using var scope = service.Scope();
        return await scope.Get<Promoting>().StageAsync(mentor.Id, default);
    }

    private async Task DecideAsync(Account by, MentorStage to, string evidence = Staffing.Evidence)
    {
        using var scope = service.Scope();
        await scope.Get<Promoting>().DecideAsync(service.ViewerOf(by), mentor.Id, to, evidence, Ids.New(), default);
    }

    private async Task<Guid> ProposeAsync(Account by)
    {
        using var scope = service.Scope();
        var key = Ids.New();
        await scope.Get<Promoting>().ProposeAsync(service.ViewerOf(by), mentor.Id, Staffing.Evidence, key, default);
        return key;
    }

    private async Task NotYetAsync(Guid proposal)
    {
        using var scope = service.Scope();
        await scope.Get<Promoting>().AnswerNotYetAsync(service.ViewerOf(manager), mentor.Id, proposal, "Two more sessions with recording done the same day.", default);
    }

    private async Task ChangeRoleAsync(Role role)
    {
        using var scope = service.Scope();
        var account = await scope.Get<ServiceDatabase>().Users.SingleAsync(u => u.Id == mentor.Id);
        await scope.Get<AccountKeeping>().ChangeAsync(null, account.Id, new AccountPlace(role, account.SiteId, null, null), default);
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
