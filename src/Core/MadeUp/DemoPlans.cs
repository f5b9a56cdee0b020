using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Options;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Plans;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>Assessments, plans and outcomes of one made-up young person.</summary>
internal sealed class DemoPlans(DemoCase made)
{
    private static readonly (LifeContext Context, string Heading)[] Contexts =
    [
        (LifeContext.Home, "home"), (LifeContext.Peers, "peers"), (LifeContext.SchoolOrWork, "school"), (LifeContext.Neighbourhood, "street"), (LifeContext.Online, "online"),
    ];

    private int assessments;

    /// <param name="reviewOn">When it is looked at again.</param>
    /// <param name="level">The assessed risk of exploitation.</param>
    public void Assess(Account worker, DateOnly day, DateOnly? reviewOn, Level level)
    {
        var hasVoice = made.Percent(85);
        var at = made.At(day);
        var assessment = new ContextualAssessment
        {
            YoungPersonId = made.Id,
            Number = ++assessments,
            AssessedOn = day,
            Voice = hasVoice ? made.Says("voice") : null,
            VoiceMissingBecause = hasVoice ? null : made.Says("missing"),
            VoiceBy = hasVoice ? null : reviewOn?.AddDays(-made.Between(0, 10)),
            ExploitationRisk = level,
            NeedLevel = made.Percent(60) ? level : Level.Medium,
            WhyLevels = made.Says("levels"),
            ReviewOn = reviewOn,
            AccountId = worker.Id,
            At = at,
        };
        var findings = Contexts.Select(c => new ContextFinding
        {
            AssessmentId = assessment.Id,
            YoungPersonId = made.Id,
            Context = c.Context,
            Strengths = made.Says(c.Heading + ".strength"),
            Worries = made.Percent(80) ? made.Says(c.Heading + ".worry") : null,
        });
        made.Did(ActKind.AssessmentRecorded, at, worker.Id, assessment.Id, null, [assessment, .. findings]);
    }

    public void Plan(Account worker, DateOnly agreedOn, DateOnly? reviewOn)
    {
        var at = made.At(agreedOn);
        var plan = new InterventionPlan
        {
            YoungPersonId = made.Id,
            AgreedOn = agreedOn,
            ContactsPerWeek = made.Percent(85) ? made.Between(1, 3) : null,
            CrisisSupport = made.Percent(70) ? made.Percent(50) : null,
            Voice = made.Says("voice"),
            ReviewOn = reviewOn,
            AccountId = worker.Id,
            At = at,
        };
        var topics = made.Codes(BuiltInLists.Topics, StoryShares.Topics, 7).Select(t => new PlanTopic { PlanId = plan.Id, YoungPersonId = made.Id, Topic = t });
        made.Did(ActKind.PlanAgreed, at, worker.Id, plan.Id, null, [plan, .. topics]);
        AddGoals(plan, worker, at);
    }

    /// <summary>Two or three goals in their words; one may have been reached.</summary>
    public void AddGoals(InterventionPlan plan, Account worker, DateTime at)
    {
        for (var left = made.Between(2, 3); left > 0; left--)
        {
            var reachedOn = plan.AgreedOn?.AddDays(made.Between(20, 90));
            var reached = reachedOn < made.Today && made.Percent(40);
            var goal = new Goal { PlanId = plan.Id, YoungPersonId = made.Id, InTheirWords = made.Says("goal"), WhoDoesWhat = made.Says("who"), ReachedOn = reached ? reachedOn : null };
            made.Did(reached ? ActKind.GoalReached : ActKind.PlanChanged, reached ? made.At(reachedOn!.Value) : at.AddMinutes(1), worker.Id, goal.Id, null, goal);
        }
    }

    /// <summary>A value from 1 to 5 at the start and one later: risk tends down, confidence up.</summary>
    public void Measure(Account worker, DateOnly first, DateOnly? later)
    {
        var (risk, confidence) = (made.Between(3, 5), made.Between(1, 3));
        Record(worker, first, risk, confidence);
        if (later is { } day)
            Record(worker, day, Math.Max(1, risk - made.Between(0, 2)), Math.Min(5, confidence + made.Between(0, 2)));
    }

    private void Record(Account worker, DateOnly day, int risk, int confidence)
    {
        OutcomeMeasure[] values = [Value("exploitation_risk", day, risk), Value("confidence", day, confidence)];
        made.Did(ActKind.OutcomeRecorded, made.At(day), worker.Id, values[0].Id, null, values);
    }

    private OutcomeMeasure Value(string measure, DateOnly day, int value) =>
        new() { YoungPersonId = made.Id, Measure = measure, RecordedOn = day, Value = $"{value}" };
}
