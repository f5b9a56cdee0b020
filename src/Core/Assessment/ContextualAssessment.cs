using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Assessment;

/// <summary>
/// A contextual and strengths assessment: one row for each version, the earlier ones kept. The young person's own
/// voice comes first, or why it is missing and by when it will be there (rule 2).
/// </summary>
public sealed class ContextualAssessment : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>1 for the first, then up.</summary>
    public required int Number { get; init; }

    public required DateOnly AssessedOn { get; init; }

    public Sealed? Voice { get; init; }

    public Sealed? VoiceMissingBecause { get; init; }

    public DateOnly? VoiceBy { get; init; }

    public Level? ExploitationRisk { get; init; }

    public Level? NeedLevel { get; init; }

    public Sealed? WhyLevels { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }

    public List<ContextFinding> Findings { get; init; } = [];
}

/// <summary>What was found in one context, strengths before worries (rule 3).</summary>
public sealed class ContextFinding : IAboutYoungPerson
{
    public required Guid AssessmentId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required LifeContext Context { get; init; }

    public Sealed? Strengths { get; init; }

    public Sealed? Worries { get; init; }
}

public enum LifeContext
{
    Home,
    Peers,
    SchoolOrWork,
    Neighbourhood,
    Online,
}

public enum Level
{
    Low,
    Medium,
    High,
}
