using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Families;
using Steadfast.Core.Options;
using Steadfast.Core.Plans;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>Tells the story of one of the two hundred, up to the day the demo service is made.</summary>
/// <param name="place">Their place among the fifty of their site.</param>
/// <param name="familyName">The family's.</param>
internal sealed class DemoCaseload(DemoCase made, DemoReferrals referrals, DemoStage stage, int place, string familyName)
{
    private readonly DemoWork work = new(made);
    private readonly DemoPlans plans = new(made);
    private readonly DemoPlanParts parts = new(made);
    private readonly DemoDecisions decisions = new(made);
    private IReadOnlyList<FamilyMember> family = [];

    private Account Worker => made.Team.Turn(place);

    private DateOnly Today => made.Today;

    public void Tell()
    {
        switch (stage)
        {
            case DemoStage.Waiting:
                Wait(made.Between(4, 60));
                break;
            case DemoStage.Received or DemoStage.ReceivedTwice or DemoStage.ReceivedAgain:
                referrals.Receive(Today.AddDays(-made.Between(0, 4)), ReferralStatus.Received, null, place);
                break;
            case DemoStage.MoreAsked or DemoStage.Signposted:
                AnswerReferrer(made.Between(3, 40));
                break;
            case DemoStage.Ended or DemoStage.Declined:
                WorkAndEnd(Today.AddDays(-made.Between(150, 700)));
                break;
            default:
                WorkOn();
                break;
        }
    }

    private void Wait(int days)
    {
        var referral = referrals.Receive(Today.AddDays(-days), ReferralStatus.Waiting, (Need)(place % 4), place);
        decisions.Triage(referral, TriageOutcome.AcceptToWaitingList, ActKind.ReferralAccepted, referral.DecidedOn!.Value, "accept");
    }

    private void AnswerReferrer(int days)
    {
        var (asked, day) = (stage == DemoStage.MoreAsked, Today.AddDays(-days));
        var referral = referrals.Receive(day, asked ? ReferralStatus.MoreAsked : ReferralStatus.Signposted, null, place);
        if (asked)
            decisions.Triage(referral, TriageOutcome.AskForMore, ActKind.ReferralMoreAsked, referral.DecidedOn!.Value, "ask", "question");
        else
            decisions.Triage(referral, TriageOutcome.Signpost, ActKind.ReferralSignposted, referral.DecidedOn!.Value, "signpost", "elsewhere");
    }

    /// <summary>An episode from referral to ending.</summary>
    private void WorkAndEnd(DateOnly referredOn)
    {
        var declined = stage == DemoStage.Declined;
        var closedOn = referredOn.AddDays(declined ? made.Between(20, 60) : made.Between(80, 145));
        var referral = referrals.Receive(referredOn, ReferralStatus.Closed, Need.Medium, place);
        (referral.ClosedOn, referral.ClosureReason) = (closedOn, declined ? "declined_support" : "support_no_longer_required");
        var from = Begin(referral);
        if (declined)
            work.Seek(Worker, from, closedOn.AddDays(-5));
        else
            Engage(from, closedOn.AddDays(-3), ended: true);
        decisions.End(referral, Worker);
    }

    private void WorkOn()
    {
        if (stage == DemoStage.Returned)
            WorkAndEnd(Today.AddDays(-made.Between(420, 600)));
        var since = stage == DemoStage.Returned ? Today.AddDays(-made.Between(25, 60)) : Today.AddDays(-DaysAgo());
        var status = stage is DemoStage.HoldDue or DemoStage.OnHold ? ReferralStatus.OnHold : ReferralStatus.Open;
        var referral = referrals.Receive(since, status, (Need)(1 + place % 3), place, again: stage == DemoStage.Returned);
        var from = stage == DemoStage.Returned ? since : Begin(referral);
        if (stage == DemoStage.Returned)
            decisions.ComeBack(referral, Worker, since);
        GoOn(referral, from);
        new DemoSafeguarding(made).Tell(Worker, place);
        PlanNext();
        new DemoReaching(made).Tell(Worker, stage, place, referral.Id);
        new DemoFamily(made, family).Tell(Worker, place, from);
    }

    private int DaysAgo() => stage switch
    {
        DemoStage.NewlyGiven => made.Between(12, 20),
        DemoStage.SoughtOut => made.Between(70, 150),
        _ => made.Between(120, 420),
    };

    /// <summary>Triage, and the worker's first day.</summary>
    private DateOnly Begin(Referral referral)
    {
        var decided = referral.DecidedOn!.Value;
        decisions.Triage(referral, TriageOutcome.AcceptAndAllocate, ActKind.ReferralAcceptedAndAllocated, decided, "accept");
        var from = stage == DemoStage.NewlyGiven ? Today.AddDays(-made.Between(1, 8)) : decided.AddDays(made.Between(1, 4));
        // Whom a peer mentor at the independent stage is to lead is assessed first.
        if (DemoTeam.IsIndependent(Worker))
            plans.Assess(made.Team.Workers[0], decided, Today.AddDays(made.Between(5, 50)), Level.Low);
        var allocation = decisions.Allocate(stage == DemoStage.HandedOver ? made.Team.Turn(place + 1) : Worker, from);
        if (stage == DemoStage.HandedOver)
            decisions.HandOver(allocation, Worker, Today.AddDays(-45));
        return from;
    }

    private void GoOn(Referral referral, DateOnly from)
    {
        switch (stage)
        {
            case DemoStage.NewlyGiven:
                return;
            case DemoStage.SoughtOut:
                work.Seek(Worker, from, Today.AddDays(-2));
                return;
            case DemoStage.HoldDue or DemoStage.OnHold:
                var heldFrom = Today.AddDays(-made.Between(40, 70));
                Engage(from, heldFrom.AddDays(-4), ended: false);
                decisions.Hold(referral, Worker, heldFrom, stage == DemoStage.HoldDue ? Today.AddDays(-made.Between(0, 5)) : Today.AddDays(made.Between(10, 60)));
                return;
            case DemoStage.Quiet:
                var last = Today.AddDays(-made.Between(30, 50));
                Engage(from, last, ended: false);
                work.Seek(Worker, last.AddDays(3), Today.AddDays(-2));
                return;
            default:
                Engage(from, Today.AddDays(-made.Between(1, 6)), ended: false);
                break;
        }
        if (stage == DemoStage.Working)
            new DemoSupport(made).Tell(Worker, place);
        var arranged = new DemoSessions(made, place);
        arranged.Blocks(Worker, from);
        arranged.Arrange(Worker, from);
        if (stage == DemoStage.Restricted)
            decisions.Restrict(from.AddDays(20));
        if (stage == DemoStage.Restricted && made.Team.City == MadeUpSite.All[1])
            decisions.BreakGlass();
        if (stage == DemoStage.Working && place % 8 == 1)
            decisions.Allocate(made.Team.Mentor, from.AddDays(30), AllocationPart.CoWorker, overLimit: made.Team.Mentor.CaseloadLimit is not null);
    }

    private void Engage(DateOnly from, DateOnly until, bool ended)
    {
        work.Engage(Worker, from, until);
        var (first, days) = (from.AddDays(Math.Min(28, (until.DayNumber - from.DayNumber) / 2)), until.DayNumber - from.DayNumber);
        var again = days > 110 ? until.AddDays(-made.Between(5, 40)) : (DateOnly?)null;
        DateOnly Review(DateOnly day) => ended ? day.AddDays(90) : Today.AddDays(made.Between(-6, 50));
        var lower = DemoTeam.IsIndependent(Worker);
        plans.Assess(Worker, first, again ?? Review(first), lower ? Level.Low : made.Percent(60) ? Level.High : Level.Medium);
        if (again is { } second)
            plans.Assess(Worker, second, Review(second), lower ? Level.Low : made.Percent(65) ? Level.Medium : made.Percent(50) ? Level.Low : Level.High);
        var plan = made.Percent(88) ? plans.Plan(Worker, first.AddDays(7), Review(first)) : null;
        plans.Measure(Worker, first, again);
        family = DemoPerson.Around(made, familyName);
        foreach (var member in family)
            made.Did(ActKind.FamilyMemberAdded, made.At(first), Worker.Id, member.Id, null, member);
        // Who comes back has told it already.
        if (stage != DemoStage.Returned || ended)
            new DemoLife(made).Tell(Worker, first);
        if (plan is not null)
            Support(plan, first.AddDays(7), until, again is not null);
    }

    /// <summary>What hangs on a plan. Most have a safety plan; of some its day has gone by.</summary>
    private void Support(InterventionPlan plan, DateOnly agreedOn, DateOnly until, bool reviewed)
    {
        foreach (var goal in plans.Goals)
            parts.AddSteps(goal, Worker, agreedOn);
        if (made.Percent(85))
            parts.KeepSafe(Worker, agreedOn, Today.AddDays(made.Percent(20) ? -made.Between(1, 12) : made.Between(3, 80)));
        if (made.Percent(60))
            parts.Broker(Worker, agreedOn.AddDays(made.Between(0, 10)), until);
        if (reviewed)
            parts.Review(plan, Worker, agreedOn.AddDays(60));
    }

    /// <summary>The next try or meeting: for some today, for some overdue, for some open.</summary>
    private void PlanNext()
    {
        if (stage is DemoStage.NewlyGiven or DemoStage.HoldDue or DemoStage.OnHold)
            return;
        int? days = stage == DemoStage.SoughtOut ? 0 : (place % 5) switch { 0 => 0, 1 => made.Between(1, 3), 2 => -made.Between(1, 3), 3 => null, _ => made.Between(2, 7) };
        if (days is null)
            return;
        made.Person.NextContactOn = Today.AddDays(days.Value);
        made.Person.NextContactPlan = made.Says("next");
        if (made.Percent(45))
            made.Person.NextContactAt = new TimeOnly(made.Between(9, 17), made.Percent(50) ? 0 : 30);
    }
}
