using Steadfast.Core.Assessment;
using Steadfast.Core.Vault;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>One part of an assessment as it is read: the context it belongs to, its name, its words. Strengths come before worries.</summary>
/// <param name="Group">English name of the context; none for what is about the whole.</param>
/// <param name="Key">English name of the part.</param>
/// <param name="IsTerm">The value is a term of ours, to be said in the reader's language.</param>
public sealed record AssessmentPart(string? Group, string Key, string? Value, bool IsTerm = false)
{
    public static IEnumerable<AssessmentPart> Of(ContextualAssessment assessment, PersonWords words)
    {
        yield return new(null, "What they say", words.Open(assessment.Voice));
        yield return new(null, "Why their voice is missing", words.Open(assessment.VoiceMissingBecause));
        yield return new(null, "Their voice will be here by", assessment.VoiceBy is { } by ? Shown.Date(by) : null);
        foreach (var context in AssessmentAnswers.Contexts)
        {
            var found = assessment.Findings.Find(f => f.Context == context);
            yield return new(AssessmentWords.Of(context), "Strengths", words.Open(found?.Strengths));
            yield return new(AssessmentWords.Of(context), "Worries", words.Open(found?.Worries));
        }
        yield return new(null, "Risk of exploitation", AssessmentWords.Of(assessment.ExploitationRisk), IsTerm: true);
        yield return new(null, "Need for support", AssessmentWords.Of(assessment.NeedLevel), IsTerm: true);
        yield return new(null, "Why", words.Open(assessment.WhyLevels));
        yield return new(null, "Review date", assessment.ReviewOn is { } review ? Shown.Date(review) : null);
    }
}
