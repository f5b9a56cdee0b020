using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Assessment;

/// <summary>Records assessments, each a version of its own: nothing that was once found is written over.</summary>
public sealed class Assessing(ServiceDatabase db, Questionnaires questionnaires, TimeProvider clock)
{
    /// <summary>The measure by which change in risk is seen.</summary>
    public const string RiskMeasure = "exploitation_risk";

    public async Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewAssessment told, CancellationToken cancel)
    {
        var list = await QuestionsAsync(person, told.QuestionSetId, cancel);
        MustBeWhole(told, list);
        await db.InTurnAsync(person.Id, async () =>
        {
            // Two workers who assess at once come one after the other, and the second is told.
            if (await db.Assessments.AnyAsync(a => a.Id == told.FormKey, cancel))
                return;
            var last = await db.Assessments.Where(a => a.YoungPersonId == person.Id).MaxAsync(a => (int?)a.Number, cancel) ?? 0;
            if (last != told.Follows)
                throw new RuleException("Somebody else recorded an assessment while you were writing. Read theirs below, then send yours again; both are kept.");
            Add(by, person, words, told, last + 1, list);
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>The versions, the latest first, without their answers.</summary>
    public Task<List<ContextualAssessment>> VersionsAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Assessments.AsNoTracking().Where(a => a.YoungPersonId == youngPersonId).OrderByDescending(a => a.Number).ToListAsync(cancel);

    /// <summary>One version with its answers; the latest where no number is given.</summary>
    public Task<ContextualAssessment?> FindAsync(Guid youngPersonId, int? number, CancellationToken cancel) =>
        db.Assessments.AsNoTracking().Include(a => a.Answers).Where(a => a.YoungPersonId == youngPersonId && (number == null || a.Number == number))
            .OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);

    // A form that was opened before a new version was published is taken as it was asked; one of another site is not.
    private async Task<QuestionList> QuestionsAsync(YoungPerson person, Guid setId, CancellationToken cancel)
    {
        var found = await questionnaires.FindAsync(setId, cancel);
        var nation = await db.Sites.Where(s => s.Id == person.SiteId).Select(s => s.Nation).SingleAsync(cancel);
        if (found is null || (found.Set.SiteId is { } site && site != person.SiteId) || (found.Set.Nation is { } only && only != nation))
            throw new RuleException("These questions are not asked at this site. Open the form again.");
        return found.List;
    }

    private void MustBeWhole(NewAssessment told, QuestionList list)
    {
        var today = clock.Today();
        if (told.AssessedOn > today)
            throw new RuleException("The day of the assessment must be today or before.", nameof(told.AssessedOn));
        ReviewDay.MustComeSoon(told.ReviewOn, today);
        told.Voice.MustBeThereOrPromised(today, told.ReviewOn);
        var answers = Answered(told);
        if (answers.Values.Any(a => list.Find(a.Question) is null))
            throw new RuleException("These questions are not asked at this site. Open the form again.");
        if (!list.Questions.Any(q => q.Kind == QuestionKind.Strength && !string.IsNullOrWhiteSpace(answers.GetValueOrDefault(q.Code)?.Words)))
            throw new RuleException("Write down at least one strength. Strengths come before worries.");
        if (list.Criteria.Any(q => list.AnswerOf(q, answers.GetValueOrDefault(q.Code)?.Code) is null))
            throw new RuleException("Answer every sign, or say that it is not known yet.");
        if (string.IsNullOrWhiteSpace(told.WhyLevels))
            throw new RuleException("Say why you judge risk and need so, or what you need to know first.", nameof(told.WhyLevels));
    }

    private static Dictionary<string, NewAnswer> Answered(NewAssessment told) => told.Answers.DistinctBy(a => a.Question).ToDictionary(a => a.Question);

    private void Add(Viewer by, YoungPerson person, PersonWords words, NewAssessment told, int number, QuestionList list)
    {
        var voice = told.Voice.Settled;
        var answers = Answered(told);
        var chosen = answers.ToDictionary(a => a.Key, a => a.Value.Code);
        var risk = Judgement.Make(list, JudgementOf.ExploitationRisk, chosen).Level;
        db.Assessments.Add(new ContextualAssessment
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            Number = number,
            QuestionSetId = told.QuestionSetId,
            AssessedOn = told.AssessedOn,
            Voice = words.Seal(voice.Voice),
            VoiceMissingBecause = words.Seal(voice.VoiceMissingBecause),
            VoiceBy = voice.VoiceBy,
            ExploitationRisk = risk,
            NeedLevel = Judgement.Make(list, JudgementOf.Need, chosen).Level,
            WhyLevels = words.Seal(told.WhyLevels),
            ReviewOn = told.ReviewOn,
            AccountId = by.AccountId,
            At = clock.Instant(),
            Answers = [.. list.Questions.Select(q => Answer(q, answers.GetValueOrDefault(q.Code), person.Id, told.FormKey, words)).OfType<AssessmentAnswer>()],
        });
        if (risk is { } level)
            db.Outcomes.Add(Measured(person.Id, told.AssessedOn, level));
        db.Record(new Deed(ActKind.AssessmentRecorded, by.AccountId, person.Id, told.FormKey));
    }

    private static AssessmentAnswer? Answer(Question question, NewAnswer? answer, Guid youngPersonId, Guid assessmentId, PersonWords words)
    {
        var isCriterion = question.Kind == QuestionKind.Criterion;
        var said = isCriterion ? null : words.Seal(answer?.Words);
        return answer is null || (!isCriterion && said is null) ? null : new()
        {
            AssessmentId = assessmentId,
            YoungPersonId = youngPersonId,
            Question = question.Code,
            Code = isCriterion ? answer.Code : null,
            Words = said,
        };
    }

    /// <summary>The level as a measure. Data packages hold risk from 1 to 5; ours stands on the same scale, so that one series can be read.</summary>
    internal static OutcomeMeasure Measured(Guid youngPersonId, DateOnly on, Level level) => new()
    {
        YoungPersonId = youngPersonId,
        Measure = RiskMeasure,
        RecordedOn = on,
        Value = level switch
        {
            Level.Low => "1",
            Level.Medium => "3",
            Level.High => "5",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        },
    };
}
