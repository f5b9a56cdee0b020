using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Assessment;

/// <summary>
/// A manager judges otherwise than the criteria of an assessment, or asks for another number of contacts than its
/// level does, and says why. The assessment itself stays as it was; the latest decision stands.
/// </summary>
public sealed class LevelDecision : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid AssessmentId { get; init; }

    public required Level ExploitationRisk { get; init; }

    public required Level NeedLevel { get; init; }

    /// <summary>From 1 to 7.</summary>
    public required int ContactsPerWeek { get; init; }

    public required Sealed Why { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What a young person's latest assessment comes to, a manager's decision included.</summary>
/// <param name="ContactsPerWeek">How often the level asks us to meet; empty while no level is known.</param>
public sealed record StandingLevels(ContextualAssessment Assessment, LevelDecision? Decision, Level? ExploitationRisk, Level? NeedLevel, int? ContactsPerWeek)
{
    /// <summary>Both are known to be low: the next assessment may be short.</summary>
    public bool IsLow => ExploitationRisk == Level.Low && NeedLevel == Level.Low;
}
