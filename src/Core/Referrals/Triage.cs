using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Referrals;

/// <summary>Decides on referrals. Each decision is a record with a reason that the referrer reads.</summary>
public sealed class Triage(ServiceDatabase db, Allocating allocating, Assigning assigning, ReferrerNews news, TimeProvider clock)
{
    public Task AcceptToWaitingListAsync(Viewer by, Referral referral, PersonWords words, Need need, string reason, CancellationToken cancel) =>
        DecideAsync(by, referral, words, TriageOutcome.AcceptToWaitingList, reason, null, need, cancel);

    /// <summary>Accepts and chooses the worker in one save.</summary>
    public Task AcceptAndAllocateAsync(Viewer by, Referral referral, PersonWords words, Need need, string reason, Guid workerId, string? overLimitReason, CancellationToken cancel) =>
        db.InOneAsync(async () =>
        {
            // The worker before the young person, as everybody takes them.
            await assigning.HoldAsync([workerId], referral.YoungPersonId, cancel);
            await DecideAsync(by, referral, words, TriageOutcome.AcceptAndAllocate, reason, null, need, cancel);
            await allocating.AllocateAsync(by, referral, words, workerId, AllocationPart.Lead, overLimitReason, cancel);
            return true;
        }, cancel);

    public Task AskForMoreAsync(Viewer by, Referral referral, PersonWords words, string reason, string question, CancellationToken cancel) =>
        DecideAsync(by, referral, words, TriageOutcome.AskForMore, reason, question, null, cancel);

    public Task SignpostAsync(Viewer by, Referral referral, PersonWords words, string reason, string elsewhere, CancellationToken cancel) =>
        DecideAsync(by, referral, words, TriageOutcome.Signpost, reason, elsewhere, null, cancel);

    /// <summary>The referrer answers what was asked; triage looks at the referral again.</summary>
    public async Task AnswerAsync(Referral referral, PersonWords words, string answer, Guid? by, CancellationToken cancel)
    {
        var asked = await db.TriageDecisions.Where(d => d.ReferralId == referral.Id && d.Outcome == TriageOutcome.AskForMore)
            .OrderByDescending(d => d.At).FirstAsync(cancel);
        referral.MoveTo(ReferralStatus.Received);
        asked.Answer = words.SealText(answer);
        db.Record(new Deed(ActKind.ReferralAnswered, by, referral.YoungPersonId, referral.Id));
        await db.SaveChangesAsync(cancel);
    }

    private async Task DecideAsync(Viewer by, Referral referral, PersonWords words, TriageOutcome outcome, string reason, string? detail, Need? need, CancellationToken cancel)
    {
        var (status, kind, code) = After(outcome);
        referral.MoveTo(status);
        (referral.Need, referral.Decision, referral.DecidedOn) = (need ?? referral.Need, code, clock.Today());
        var decision = new TriageDecision
        {
            ReferralId = referral.Id,
            YoungPersonId = referral.YoungPersonId,
            Outcome = outcome,
            ReasonForReferrer = words.SealText(reason),
            Detail = words.Seal(detail),
            AccountId = by.AccountId,
            At = clock.Instant(),
        };
        db.TriageDecisions.Add(decision);
        await news.TellAsync(referral, words, cancel);
        db.Record(new Deed(kind, by.AccountId, referral.YoungPersonId, referral.Id, decision.ReasonForReferrer));
        await db.SaveChangesAsync(cancel);
    }

    // Acceptance with a worker goes over the waiting list; choosing the worker opens it in the same save.
    private static (ReferralStatus Status, ActKind Kind, string Code) After(TriageOutcome outcome) => outcome switch
    {
        TriageOutcome.AcceptToWaitingList => (ReferralStatus.Waiting, ActKind.ReferralAccepted, "accepted"),
        TriageOutcome.AcceptAndAllocate => (ReferralStatus.Waiting, ActKind.ReferralAcceptedAndAllocated, "accepted"),
        TriageOutcome.AskForMore => (ReferralStatus.MoreAsked, ActKind.ReferralMoreAsked, "more_asked"),
        TriageOutcome.Signpost => (ReferralStatus.Signposted, ActKind.ReferralSignposted, "signposted"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
