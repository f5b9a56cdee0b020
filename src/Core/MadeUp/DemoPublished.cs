using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>
/// The young people whose records give the published tables. Their rows stay as they are; what is added around them
/// counts in none of the tables.
/// </summary>
internal sealed class DemoPublished(PackageRecords records, DateTime now)
{
    private const long Seed = 61;

    public void Add(NewRecords fresh, IReadOnlyDictionary<string, DemoTeam> teams)
    {
        var service = PublishedService.Create();
        foreach (var (from, number) in service.Gather().Select((p, i) => (p, i)))
        {
            var record = records.Of(from);
            var made = new DemoCase(record.Person, record.Words, from.Row.GivenName!, teams[from.Row.Site!], now, new Dice(Seed, number));
            Tell(made, record, number, from.Row.FamilyName!);
            fresh.Add(record.Person.Id, made.Happened);
            foreach (var token in record.Tokens)
                fresh.AddUnnamed(token);
        }
    }

    private static void Tell(DemoCase made, PackedRecord record, int number, string familyName)
    {
        var (worker, referral) = (made.Team.Turn(number), record.Rows.OfType<Referral>().Single());
        DemoPerson.Describe(made);
        made.Did(ActKind.ReferralReceived, made.At(referral.ReferredOn!.Value), null, referral.Id, null, [.. record.Rows.Where(r => r is not (InterventionPlan or PlanTopic))]);
        var (decisions, from) = (new DemoDecisions(made), referral.DecidedOn!.Value.AddDays(1));
        decisions.Triage(referral, TriageOutcome.AcceptAndAllocate, ActKind.ReferralAcceptedAndAllocated, referral.DecidedOn.Value, "accept");
        decisions.Allocate(worker, from);
        Work(made, worker, from, referral.ClosedOn!.Value);
        AddPlan(made, record, worker);
        foreach (var member in DemoPerson.Around(made, familyName))
            made.Did(ActKind.FamilyMemberAdded, made.At(from), worker.Id, member.Id, null, member);
        decisions.End(referral, worker);
    }

    // A short case was one of knocks and cards.
    private static void Work(DemoCase made, Account worker, DateOnly from, DateOnly closedOn)
    {
        if (closedOn < from.AddDays(40))
        {
            new DemoWork(made).Seek(worker, from, closedOn.AddDays(-1));
            return;
        }
        new DemoWork(made).Engage(worker, from, closedOn.AddDays(-2));
        new DemoPlans(made).Assess(worker, from.AddDays(21), from.AddDays(111), made.Percent(60) ? Level.High : Level.Medium);
    }

    private static void AddPlan(DemoCase made, PackedRecord record, Account worker)
    {
        if (record.Rows.OfType<InterventionPlan>().SingleOrDefault() is not { } plan)
            return;
        plan.Voice = made.Says("voice");
        var at = made.At(plan.AgreedOn!.Value);
        made.Did(ActKind.PlanAgreed, at, worker.Id, plan.Id, null, [plan, .. record.Rows.OfType<PlanTopic>()]);
        new DemoPlans(made).AddGoals(plan, worker, at);
    }
}
