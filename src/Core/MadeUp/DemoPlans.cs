using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Options;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Plans;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>Assessments, plans and outcomes of one made-up young person.</summary>
internal sealed class DemoPlans(DemoCase made)
{
    private static readonly (string Question, string Heading)[] Told =
    [
        ("home", "home"), ("peers", "peers"), ("school", "school"), ("street", "street"), ("online", "online"),
    ];

    private int assessments;

    /// <summary>The goals of the plan made last.</summary>
    public IReadOnlyList<Goal> Goals { get; private set; } = [];

    /// <param name="reviewOn">When it is looked at again.</param>
    /// <param name="level">The assessed risk of exploitation.</param>
    public void Assess(Account worker, DateOnly day, DateOnly? reviewOn, Level level)
    {
        var hasVoice = made.Percent(85);
        var at = made.At(day);
        var chosen = DemoSigns.Of(made, level);
        var assessment = new ContextualAssessment
        {
            YoungPersonId = made.Id,
            Number = ++assessments,
            AssessedOn = day,
            Voice = hasVoice ? made.Says("voice") : null,
            VoiceMissingBecause = hasVoice ? null : made.Says("missing"),
            VoiceBy = hasVoice ? null : reviewOn?.AddDays(-made.Between(0, 10)),
            QuestionSetId = made.Team.Questions.Set.Id,
            ExploitationRisk = Judgement.Make(made.Team.Questions.List, JudgementOf.ExploitationRisk, chosen).Level,
            NeedLevel = Judgement.Make(made.Team.Questions.List, JudgementOf.Need, chosen).Level,
            WhyLevels = made.Says("levels"),
            ReviewOn = reviewOn,
            AccountId = worker.Id,
            At = at,
        };
        made.Did(ActKind.AssessmentRecorded, at, worker.Id, assessment.Id, null, [assessment, .. AnswersOf(assessment.Id, chosen)]);
    }

    private IEnumerable<AssessmentAnswer> AnswersOf(Guid assessment, IReadOnlyDictionary<string, string?> chosen)
    {
        foreach (var (question, heading) in Told)
        {
            yield return new() { AssessmentId = assessment, YoungPersonId = made.Id, Question = question + "_strengths", Words = made.Says(heading + ".strength") };
            if (made.Percent(80))
                yield return new() { AssessmentId = assessment, YoungPersonId = made.Id, Question = question + "_worries", Words = made.Says(heading + ".worry") };
        }
        foreach (var (question, code) in chosen)
            yield return new() { AssessmentId = assessment, YoungPersonId = made.Id, Question = question, Code = code };
    }

    public InterventionPlan Plan(Account worker, DateOnly agreedOn, DateOnly? reviewOn)
    {
        var at = made.At(agreedOn);
        bool? crisis = made.Percent(70) ? made.Percent(50) : null;
        var plan = new InterventionPlan
        {
            YoungPersonId = made.Id,
            AgreedOn = agreedOn,
            ContactsPerWeek = made.Percent(85) ? made.Between(1, 3) : null,
            CrisisSupport = crisis,
            CrisisHow = crisis == true ? made.Says("crisis") : null,
            Voice = made.Says("voice"),
            ReviewOn = reviewOn,
            AccountId = worker.Id,
            At = at,
        };
        var topics = made.Codes(BuiltInLists.Topics, StoryShares.Topics, 7).Select(t => new PlanTopic { PlanId = plan.Id, YoungPersonId = made.Id, Topic = t });
        made.Did(ActKind.PlanAgreed, at, worker.Id, plan.Id, null, [plan, .. topics]);
        Goals = AddGoals(plan, worker, at);
        return plan;
    }

    /// <summary>Two or three goals in their words; one may have been reached.</summary>
    public IReadOnlyList<Goal> AddGoals(InterventionPlan plan, Account worker, DateTime at)
    {
        var goals = new List<Goal>();
        for (var left = made.Between(2, 3); left > 0; left--)
        {
            var reachedOn = plan.AgreedOn?.AddDays(made.Between(20, 90));
            var reached = reachedOn < made.Today && made.Percent(40);
            var goal = new Goal { PlanId = plan.Id, YoungPersonId = made.Id, InTheirWords = made.Says("goal"), WhoDoesWhat = made.Says("who"), ReachedOn = reached ? reachedOn : null };
            made.Did(reached ? ActKind.GoalReached : ActKind.PlanChanged, reached ? made.At(reachedOn!.Value) : at.AddMinutes(1), worker.Id, goal.Id, null, goal);
            goals.Add(goal);
        }
        return goals;
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
