namespace Steadfast.Core.Assessment.Questions;

/// <summary>What a judgement is about.</summary>
public enum JudgementOf
{
    ExploitationRisk,
    Need,
}

/// <summary>A criterion that is met, and the level it calls for.</summary>
public sealed record CriterionMet(Question Criterion, ScaleAnswer Answer, Level CallsFor);

/// <summary>
/// A level by criteria, and why. One criterion that calls for high makes it high, and so do three that call for medium;
/// one that calls for medium makes it medium. A criterion met in part calls for one level less. Where nothing is met it is low,
/// if at least half of the criteria are known; else nobody knows yet.
/// </summary>
/// <param name="Because">The criteria that are met, those that call for most first.</param>
/// <param name="NotKnown">How many criteria nobody can answer yet.</param>
public sealed record Judgement(JudgementOf Of, Level? Level, IReadOnlyList<CriterionMet> Because, int NotKnown)
{
    /// <summary>As many together make high, though each calls for medium.</summary>
    public const int SeveralMediumMakeHigh = 3;

    /// <param name="answers">The code of the answer to each criterion.</param>
    public static Judgement Make(QuestionList list, JudgementOf of, IReadOnlyDictionary<string, string?> answers)
    {
        var criteria = list.Criteria.Select(q => (Criterion: q, Level: of == JudgementOf.Need ? q.Need : q.Exploitation)).Where(q => q.Level is not null)
            .Select(q => (q.Criterion, Level: q.Level!.Value, Answer: list.AnswerOf(q.Criterion, answers.GetValueOrDefault(q.Criterion.Code)))).ToList();
        var met = criteria.Select(q => (q.Criterion, q.Answer, CallsFor: CallsFor(q.Level, q.Answer?.Counts ?? Counts.NotKnown)))
            .Where(q => q.CallsFor is not null).Select(q => new CriterionMet(q.Criterion, q.Answer!, q.CallsFor!.Value)).OrderByDescending(m => m.CallsFor).ToList();
        var unknown = criteria.Count(q => (q.Answer?.Counts ?? Counts.NotKnown) == Counts.NotKnown);
        return new(of, LevelOf(met, criteria.Count, unknown), met, unknown);
    }

    // Met in part, high becomes medium, and medium calls for nothing.
    private static Level? CallsFor(Level level, Counts counts) => (counts, level) switch
    {
        (Counts.Fully, Assessment.Level.High or Assessment.Level.Medium) => level,
        (Counts.Some, Assessment.Level.High) => Assessment.Level.Medium,
        _ => null,
    };

    private static Level? LevelOf(List<CriterionMet> met, int asked, int unknown)
    {
        if (met.Exists(m => m.CallsFor == Assessment.Level.High) || met.Count >= SeveralMediumMakeHigh)
            return Assessment.Level.High;
        if (met.Count > 0)
            return Assessment.Level.Medium;
        return 2 * unknown > asked ? null : Assessment.Level.Low;
    }
}
