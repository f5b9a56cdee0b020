using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Assessment;

/// <summary>An assessment as a worker tells it.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is recorded once.</param>
/// <param name="Follows">The number of the version it began from; 0 for the first.</param>
public sealed record NewAssessment(Guid FormKey, int Follows, DateOnly AssessedOn, OwnVoice Voice, DateOnly ReviewOn)
{
    public Level? ExploitationRisk { get; init; }
    public Level? NeedLevel { get; init; }
    public string? WhyLevels { get; init; }
    public IReadOnlyList<NewFinding> Findings { get; init; } = [];
}

public sealed record NewFinding(LifeContext Context, string? Strengths, string? Worries)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Strengths) && string.IsNullOrWhiteSpace(Worries);
}
