using Steadfast.Core.Assessment.Questions;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;

namespace Steadfast.Web.Pages.Questions;

/// <summary>What kind of question it is, and which levels it calls for.</summary>
public static class QuestionWords
{
    public static string CallsFor(Question question, Wording words) => question.Kind switch
    {
        QuestionKind.Strength => words["A strength"],
        QuestionKind.Worry => words["A worry"],
        _ => string.Join(", ", new[]
        {
            question.Exploitation is { } risk ? words["Risk of exploitation: {0}", words[AssessmentWords.Of((Core.Assessment.Level?)risk)]] : null,
            question.Need is { } need ? words["Need: {0}", words[AssessmentWords.Of((Core.Assessment.Level?)need)]] : null,
        }.OfType<string>()),
    };
}

/// <summary>How far an answer says that a sign is there.</summary>
public static class ScaleWords
{
    public static string Of(Counts counts) => counts switch
    {
        Counts.NotKnown => "Counts as not known",
        Counts.None => "Counts as not there",
        Counts.Some => "Counts as there in part",
        Counts.Fully => "Counts as there",
        _ => throw new ArgumentOutOfRangeException(nameof(counts)),
    };
}
