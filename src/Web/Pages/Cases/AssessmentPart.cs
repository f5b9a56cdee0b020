using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Vault;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>One part of an assessment as it is read. Strengths come before worries.</summary>
/// <param name="Code">What two versions are compared by: the question's code, or the name of a part that each has.</param>
/// <param name="Group">English name of the context; none for what is about the whole.</param>
/// <param name="Key">The question in the reader's language, or the English name of the part.</param>
/// <param name="IsTerm">The value is a term of ours, to be said in the reader's language.</param>
public sealed record AssessmentPart(string Code, string? Group, string Key, string? Value, bool IsTerm = false)
{
    public static IReadOnlyList<AssessmentPart> Of(ContextualAssessment assessment, StandingLevels standing, QuestionList asked, PersonWords words) =>
    [
        new("voice", null, "What they say", words.Open(assessment.Voice)),
        new("voice_missing", null, "Why their voice is missing", words.Open(assessment.VoiceMissingBecause)),
        new("voice_by", null, "Their voice will be here by", assessment.VoiceBy is { } by ? Shown.Date(by) : null),
        .. asked.Questions.OrderBy(q => q.Context).ThenBy(q => q.Kind).Select(q => Answer(q, assessment.Answers.Find(a => a.Question == q.Code), asked, words)),
        new("risk", null, "Risk of exploitation", AssessmentWords.Of(standing.ExploitationRisk), IsTerm: true),
        new("need", null, "Need for support", AssessmentWords.Of(standing.NeedLevel), IsTerm: true),
        new("contacts", null, "Contacts per week", standing.ContactsPerWeek?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("why", null, "Why", words.Open(assessment.WhyLevels)),
        new("decision", null, "Why the manager decided otherwise", words.Open(standing.Decision?.Why)),
        new("review", null, "Review date", assessment.ReviewOn is { } review ? Shown.Date(review) : null),
    ];

    private static AssessmentPart Answer(Question question, AssessmentAnswer? answer, QuestionList asked, PersonWords words) => new(
        question.Code, AssessmentWords.Of(question.Context), question.Text.In(Wording.Code),
        question.Kind == QuestionKind.Criterion ? asked.AnswerOf(question, answer?.Code)?.Text.In(Wording.Code) : words.Open(answer?.Words));

    /// <summary>Two versions beside each other, in the order of the later; what only the earlier asked stands at the end.</summary>
    public static IEnumerable<(AssessmentPart Part, string? Earlier, string? Later)> Pair(IReadOnlyList<AssessmentPart> earlier, IReadOnlyList<AssessmentPart> later)
    {
        var before = earlier.ToDictionary(p => p.Code);
        var dropped = earlier.Where(p => later.All(l => l.Code != p.Code)).Select(p => (p, p.Value, (string?)null));
        return later.Select(p => (p, before.GetValueOrDefault(p.Code)?.Value, p.Value)).Concat(dropped).Where(p => p.Item2 is not null || p.Item3 is not null);
    }
}
