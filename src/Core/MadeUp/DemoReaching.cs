using Steadfast.Core.Acts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>How a made-up young person is sought out: ways thought over, and what was decided together.</summary>
internal sealed class DemoReaching(DemoCase made)
{
    public void Tell(Account worker, DemoStage stage, int place, Guid referralId)
    {
        if (stage is not (DemoStage.SoughtOut or DemoStage.Quiet))
            return;
        string[] next = ["activity", "through_friend", "online"];
        Plan(worker, next[place % next.Length], WayStance.TryNext, "way.next", 12);
        if (place % 2 == 0)
            Plan(worker, "call", WayStance.NotThisWay, "way.not", 30);
        // One to look at again today, the others in the weeks to come.
        Decide(worker, referralId, stage == DemoStage.Quiet ? JointChoice.TryLater : JointChoice.KeepTrying, place % 4 == 0 ? 0 : 7 * (place % 4));
    }

    private void Plan(Account worker, string way, WayStance stance, string why, int daysAgo)
    {
        var plan = new WayPlan { YoungPersonId = made.Id, Way = way, Stance = stance, Why = made.Says(why), At = made.At(made.Today.AddDays(-daysAgo)), AccountId = worker.Id };
        made.Did(ActKind.WayPlanned, plan.At, worker.Id, plan.Id, plan.Why, plan);
    }

    private void Decide(Account worker, Guid referralId, JointChoice choice, int inDays)
    {
        var decision = new JointDecision
        {
            YoungPersonId = made.Id,
            ReferralId = referralId,
            Choice = choice,
            At = made.At(made.Today.AddDays(-28)),
            Why = made.Says("joint.why"),
            People = made.Says("joint.people"),
            NextLookOn = made.Today.AddDays(inDays),
            AccountId = worker.Id,
        };
        var agencies = new[] { "childrens_services", "police" }.Select(a => new JointDecisionAgency { DecisionId = decision.Id, YoungPersonId = made.Id, Agency = a });
        made.Did(choice == JointChoice.KeepTrying ? ActKind.KeepTryingAgreed : ActKind.TryLaterAgreed, decision.At, worker.Id, decision.Id, decision.Why, [decision, .. agencies]);
    }
}
