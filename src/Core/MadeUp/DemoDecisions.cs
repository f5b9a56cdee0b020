using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>What was decided about one made-up young person: by triage, about workers, holds, endings and returns.</summary>
internal sealed class DemoDecisions(DemoCase made)
{
    private Guid Manager => made.Team.Manager.Id;

    public void Triage(Referral referral, TriageOutcome outcome, ActKind kind, DateOnly day, string reason, string? detail = null)
    {
        var decision = new TriageDecision
        {
            ReferralId = referral.Id,
            YoungPersonId = made.Id,
            Outcome = outcome,
            ReasonForReferrer = made.Says(reason),
            Detail = detail is null ? null : made.Says(detail),
            AccountId = Manager,
            At = made.At(day),
        };
        made.Did(kind, decision.At, Manager, referral.Id, decision.ReasonForReferrer, decision);
    }

    public Allocation Allocate(Account worker, DateOnly from, AllocationPart part = AllocationPart.Lead, bool overLimit = false)
    {
        var allocation = new Allocation { YoungPersonId = made.Id, AccountId = worker.Id, Part = part, From = from, OverLimitReason = overLimit ? made.Says("over") : null };
        made.Did(ActKind.WorkerAllocated, made.At(from), Manager, allocation.Id, allocation.OverLimitReason, allocation);
        return allocation;
    }

    /// <summary>Hands them from the worker of an allocation to another.</summary>
    public void HandOver(Allocation before, Account to, DateOnly day)
    {
        before.To = day;
        var next = new Allocation { YoungPersonId = made.Id, AccountId = to.Id, Part = AllocationPart.Lead, From = day };
        var transfer = new Transfer { YoungPersonId = made.Id, FromAccountId = before.AccountId, ToAccountId = to.Id, On = day, Why = made.Says("transfer"), AccountId = Manager };
        made.Did(ActKind.CaseTransferred, made.At(day), Manager, transfer.Id, transfer.Why, next, transfer);
    }

    /// <summary>Keeps the record to those who work with them.</summary>
    public void Restrict(DateOnly day)
    {
        made.Person.Restricted = true;
        made.Did(ActKind.CaseRestricted, made.At(day), Manager, made.Id, made.Says("restrict"));
    }

    /// <summary>The manager opened the restricted record last night, and the guardian has not looked at it yet.</summary>
    public void BreakGlass()
    {
        var from = made.Today.AddDays(-1).AtLondon(new TimeOnly(22, 10));
        var broken = new BreakGlass { YoungPersonId = made.Id, AccountId = Manager, Reason = made.Says("glass"), From = from, Until = from.AddHours(1) };
        made.Did(ActKind.GlassBroken, from, Manager, broken.Id, broken.Reason, broken);
    }

    public void Hold(Referral referral, Account worker, DateOnly from, DateOnly reviewOn)
    {
        var hold = new Hold
        {
            ReferralId = referral.Id,
            YoungPersonId = made.Id,
            From = from,
            ReviewOn = reviewOn,
            Why = made.Says("hold.why"),
            AgreedWith = made.Says("hold.agreed"),
            DoorStaysOpen = made.Says("hold.door"),
            AccountId = worker.Id,
        };
        made.Did(ActKind.CasePutOnHold, made.At(from), worker.Id, hold.Id, hold.Why, hold);
        if (from.AddDays(35) < made.Today)
            made.Did(ActKind.HoldReviewed, made.At(from.AddDays(30)), worker.Id, hold.Id, made.Says("hold.review"));
    }

    public void End(Referral referral, Account worker)
    {
        var on = referral.ClosedOn!.Value;
        var declined = referral.ClosureReason == ComingAndGoing.Declined;
        var ending = new Ending
        {
            ReferralId = referral.Id,
            YoungPersonId = made.Id,
            On = on,
            Reason = referral.ClosureReason ?? BuiltInLists.NotKnown,
            InTheirWords = made.Says(declined ? "declined" : "end.said"),
            Summary = declined ? null : made.Says("end.summary"),
            AccountId = worker.Id,
        };
        made.Did(ActKind.CaseEnded, made.At(on), worker.Id, ending.Id, ending.Summary, ending);
    }

    public void ComeBack(Referral referral, Account worker, DateOnly on)
    {
        var back = new Return { ReferralId = referral.Id, YoungPersonId = made.Id, On = on, HowTheyCameBack = made.Says("return"), WorkerId = worker.Id, AccountId = worker.Id };
        made.Did(ActKind.CaseReturned, made.At(on), worker.Id, back.Id, back.HowTheyCameBack, referral, back);
    }
}
