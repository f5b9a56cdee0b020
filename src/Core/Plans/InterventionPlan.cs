using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans;

/// <summary>What a young person and their worker agreed to do, in the young person's words.</summary>
public sealed class InterventionPlan : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public string? PackageId { get; init; }

    public DateOnly? AgreedOn { get; set; }

    /// <summary>Planned direct contacts a week, 1 to 3 as a rule; empty where the plan does not say.</summary>
    public int? ContactsPerWeek { get; set; }

    public bool? CrisisSupport { get; set; }

    /// <summary>Who answers between the planned contacts, how and when.</summary>
    public Sealed? CrisisHow { get; set; }

    public Sealed? Voice { get; set; }

    public Sealed? VoiceMissingBecause { get; set; }

    public DateOnly? VoiceBy { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public Guid? AccountId { get; init; }

    public DateTime At { get; init; }
}

public sealed class PlanTopic : IAboutYoungPerson
{
    public required Guid PlanId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of topics.</summary>
    public required string Topic { get; init; }
}

/// <summary>A goal in the young person's words, and who does what about it.</summary>
public sealed class Goal : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid PlanId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required Sealed InTheirWords { get; set; }

    public Sealed? WhoDoesWhat { get; set; }

    public DateOnly? ReachedOn { get; set; }
}
