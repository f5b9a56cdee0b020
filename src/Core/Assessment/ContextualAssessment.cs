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

    /// <summary>The version of the questions that it answers, and stays bound to.</summary>
    public required Guid QuestionSetId { get; init; }

    public required DateOnly AssessedOn { get; init; }

    public Sealed? Voice { get; init; }

    public Sealed? VoiceMissingBecause { get; init; }

    public DateOnly? VoiceBy { get; init; }

    /// <summary>By the criteria; empty while too little is known. A manager's decision stands beside it (<see cref="LevelDecision"/>).</summary>
    public Level? ExploitationRisk { get; init; }

    /// <summary>By the criteria; empty while too little is known.</summary>
    public Level? NeedLevel { get; init; }

    public Sealed? WhyLevels { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }

    public List<AssessmentAnswer> Answers { get; init; } = [];
}

/// <summary>The answer to one question of the set: words for strengths and worries, a code for a criterion.</summary>
public sealed class AssessmentAnswer : IAboutYoungPerson
{
    public required Guid AssessmentId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>The question's code.</summary>
    public required string Question { get; init; }

    /// <summary>The code of the answer chosen, for a criterion; plain, so that tables can be counted.</summary>
    public string? Code { get; init; }

    public Sealed? Words { get; init; }
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
