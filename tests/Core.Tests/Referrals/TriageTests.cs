using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Referrals;

public sealed class TriageTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    public static TheoryData<TriageOutcome, ReferralStatus> EveryDecisionOnEveryStatus()
    {
        var all = new TheoryData<TriageOutcome, ReferralStatus>();
        foreach (var outcome in Enum.GetValues<TriageOutcome>())
        {
            foreach (var status in Enum.GetValues<ReferralStatus>())
                all.Add(outcome, status);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryDecisionOnEveryStatus))]
    public async Task Decide_IsAllowedWhereTheMoveIs_AndOtherwiseChangesNothing(TriageOutcome outcome, ReferralStatus status)
    {
        var (referral, worker) = await ReferralAsync(status);
        var to = outcome switch
        {
            TriageOutcome.AskForMore => ReferralStatus.MoreAsked,
            TriageOutcome.Signpost => ReferralStatus.Signposted,
            _ => ReferralStatus.Waiting,
        };
        var decide = () => DecideAsync(outcome, referral, worker);

        if (!status.CanMoveTo(to))
        {
            (await decide.ShouldThrowAsync<RuleException>()).Message.ShouldContain(ReferralMoves.Name(status).ToString());
            (await StatusAsync(referral)).ShouldBe(status);
            return;
        }
        await decide();
        (await StatusAsync(referral)).ShouldBe(outcome == TriageOutcome.AcceptAndAllocate ? ReferralStatus.Open : to);
        await using var db = service.Open();
        (await db.TriageDecisions.SingleAsync(d => d.ReferralId == referral.Id)).Outcome.ShouldBe(outcome);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_BringsTheReferralBack_WithTheAnswerBesideTheQuestion()
    {
        var (referral, worker) = await ReferralAsync(ReferralStatus.Received);
        await DecideAsync(TriageOutcome.AskForMore, referral, worker);

        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        var tracked = await db.Referrals.SingleAsync(r => r.Id == referral.Id);
        var words = await service.WordsAsync(db, referral.YoungPersonId);
        await scope.Get<Triage>().AnswerAsync(tracked, words, "With his grandmother.", null, CancellationToken.None);

        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Received);
        words.Open((await db.TriageDecisions.AsNoTracking().SingleAsync(d => d.ReferralId == referral.Id)).Answer).ShouldBe("With his grandmother.");
        (await db.Acts.CountAsync(a => a.Kind == ActKind.ReferralAnswered && a.Chain == referral.YoungPersonId)).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_WhereNothingIsAsked_IsRefused()
    {
        var (referral, worker) = await ReferralAsync(ReferralStatus.Received);
        await DecideAsync(TriageOutcome.AskForMore, referral, worker);
        await DecideAsync(TriageOutcome.Signpost, referral, worker);

        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        var tracked = await db.Referrals.SingleAsync(r => r.Id == referral.Id);
        var words = await service.WordsAsync(db, referral.YoungPersonId);
        await Should.ThrowAsync<RuleException>(() => scope.Get<Triage>().AnswerAsync(tracked, words, "Late.", null, CancellationToken.None));
    }

    private async Task<(Referral Referral, Account Worker)> ReferralAsync(ReferralStatus status)
    {
        var referral = await service.AddReferralAsync();
        await using var db = service.Open();
        var tracked = await db.Referrals.SingleAsync(r => r.Id == referral.Id);
        tracked.Status = status;
        db.Record(new Deed(ActKind.RecordImported, null, referral.YoungPersonId, referral.Id));
        await db.SaveChangesAsync();
        return (tracked, await service.AddAccountAsync(Role.Practitioner));
    }

    private async Task DecideAsync(TriageOutcome outcome, Referral referral, Account worker)
    {
        var by = service.ViewerOf(await service.AddAccountAsync(Role.ServiceManager));
        using var scope = service.Scope();
        var (db, triage) = (scope.Get<ServiceDatabase>(), scope.Get<Triage>());
        var tracked = await db.Referrals.SingleAsync(r => r.Id == referral.Id);
        var words = await service.WordsAsync(db, referral.YoungPersonId);
        await (outcome switch
        {
            TriageOutcome.AcceptToWaitingList => triage.AcceptToWaitingListAsync(by, tracked, words, Need.High, "We can help.", CancellationToken.None),
            TriageOutcome.AcceptAndAllocate => triage.AcceptAndAllocateAsync(by, tracked, words, Need.High, "We can help.", worker.Id, null, CancellationToken.None),
            TriageOutcome.AskForMore => triage.AskForMoreAsync(by, tracked, words, "So that we find him.", "Where does he stay?", CancellationToken.None),
            _ => triage.SignpostAsync(by, tracked, words, "They are nearer.", "The youth club", CancellationToken.None),
        });
    }

    private async Task<ReferralStatus> StatusAsync(Referral referral)
    {
        await using var db = service.Open();
        return await db.Referrals.Where(r => r.Id == referral.Id).Select(r => r.Status).SingleAsync();
    }
}
