using Steadfast.Core.Acts;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>What hangs on the plan of a made-up young person: steps, a safety plan, other services, a review.</summary>
internal sealed class DemoPlanParts(DemoCase made)
{
    private static readonly string[] Kinds = ["counselling", "mental_health", "speech_and_language", "education_and_training", "sport_and_arts", "debt_and_benefits"];

    private static readonly (string What, string ByWhom)[] Promised =
    [
        ("Change the phone number", "His worker, with him"), ("Speak to the school about the way home", "The head of year"), ("Be at the gate on Fridays", "Nan"), ("Ask housing about a new lock", "The family worker"),
    ];

    private int safetyPlans;

    /// <summary>Small steps towards a goal: some done, some to do in the coming days.</summary>
    public void AddSteps(Goal goal, Account worker, DateOnly agreedOn)
    {
        for (var left = made.Between(1, 3); left > 0; left--)
        {
            var done = goal.ReachedOn is not null || made.Percent(45);
            var day = done ? agreedOn.AddDays(made.Between(2, 15)) : made.Today.AddDays(made.Between(1, 20));
            done &= day < made.Today;
            var step = new GoalStep
            {
                GoalId = goal.Id,
                YoungPersonId = made.Id,
                What = made.Says("step"),
                ByWhom = made.Percent(70) ? made.Says("step.who") : null,
                ByDay = day,
                Status = done ? StepStatus.Done : StepStatus.ToDo,
                DoneOn = done ? day : null,
            };
            made.Did(done ? ActKind.StepDone : ActKind.StepAdded, made.At(done ? day : agreedOn), worker.Id, step.Id, null, step);
        }
    }

    /// <param name="reviewOn">Gone by for some: those are reminded of.</param>
    public void KeepSafe(Account worker, DateOnly day, DateOnly reviewOn)
    {
        var plan = new SafetyPlan
        {
            YoungPersonId = made.Id,
            Number = ++safetyPlans,
            MadeOn = day,
            ReviewOn = reviewOn,
            Voice = made.Says("voice"),
            WarningSigns = Lines("safety.signs", 2),
            WhatHelps = Lines("safety.helps", 2),
            SafePlaces = Lines("safety.places", 3),
            WhoToCall = Lines("safety.call", 2),
            WhatNotToDo = Lines("safety.not", 2),
            AccountId = worker.Id,
            At = made.At(day),
        };
        made.Did(ActKind.SafetyPlanMade, plan.At, worker.Id, plan.Id, null, plan, Promise(PromisedIn.SafetyPlan, plan.Id, day, made.Today));
    }

    /// <summary>Kept where its day has long gone by; else it stands, and may be due.</summary>
    private Promise Promise(PromisedIn where, Guid id, DateOnly day, DateOnly today)
    {
        var (what, byWhom) = Promised[day.DayNumber % Promised.Length];
        var (by, kept) = (day.AddDays(14), day.AddDays(30) < today);
        return new() { YoungPersonId = made.Id, In = where, InId = id, What = made.Words.SealText(what), ByWhom = made.Words.SealText(byWhom), ByDay = by, Status = kept ? PromiseStatus.Kept : PromiseStatus.Standing, SettledOn = kept ? by : null };
    }

    public void Broker(Account worker, DateOnly day, DateOnly until)
    {
        var service = new BrokeredService { YoungPersonId = made.Id, Kind = made.OneOf(Kinds), Name = made.Says("service.name"), Why = made.Says("service.why"), ReferredOn = day };
        made.Did(ActKind.ServiceAskedFor, made.At(day), worker.Id, service.Id, null, service);
        var (began, ended) = (day.AddDays(made.Between(10, 60)), day.AddDays(made.Between(70, 140)));
        if (began < until && made.Percent(70))
            Move(service, worker, BrokeredStatus.Started, began);
        if (service.Status == BrokeredStatus.Started && ended < until)
            Move(service, worker, made.Percent(70) ? BrokeredStatus.Finished : BrokeredStatus.Stopped, ended);
    }

    public void Review(InterventionPlan plan, Account worker, DateOnly on)
    {
        var review = new PlanReview
        {
            YoungPersonId = made.Id,
            PlanId = plan.Id,
            On = on,
            Voice = made.Says("voice"),
            WentWell = made.Says("review.well"),
            WhatChanges = made.Says("review.changes"),
            NextOn = plan.ReviewOn ?? on.AddDays(90),
            AccountId = worker.Id,
            At = made.At(on),
        };
        made.Did(ActKind.PlanReviewed, review.At, worker.Id, plan.Id, null, review, Promise(PromisedIn.Review, review.Id, on, made.Today));
    }

    private void Move(BrokeredService service, Account worker, BrokeredStatus to, DateOnly on)
    {
        service.MoveTo(to, on);
        var what = to == BrokeredStatus.Started ? null : made.Says("service.came");
        var move = new BrokeredMove { YoungPersonId = made.Id, ServiceId = service.Id, To = to, On = on, What = what, AccountId = worker.Id, At = made.At(on) };
        made.Did(to == BrokeredStatus.Started ? ActKind.ServiceStarted : ActKind.ServiceOver, move.At, worker.Id, service.Id, what, move);
    }

    private Vault.Sealed Lines(string heading, int number) => made.Words.SealText(string.Join('\n', Enumerable.Range(0, number).Select(_ => made.Said(heading)).Distinct()));
}
