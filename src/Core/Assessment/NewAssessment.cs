using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Assessment;

/// <summary>An assessment as a worker tells it.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is recorded once.</param>
/// <param name="Follows">The number of the version it began from; 0 for the first.</param>
/// <param name="QuestionSetId">The version of the questions that the form asked.</param>
public sealed record NewAssessment(Guid FormKey, int Follows, Guid QuestionSetId, DateOnly AssessedOn, OwnVoice Voice, DateOnly ReviewOn)
{
    public string? WhyLevels { get; init; }
    public IReadOnlyList<NewAnswer> Answers { get; init; } = [];
}

/// <param name="Question">The question's code.</param>
/// <param name="Code">The answer chosen, for a criterion.</param>
/// <param name="Words">What was found, for strengths and worries.</param>
public sealed record NewAnswer(string Question, string? Code, string? Words);
