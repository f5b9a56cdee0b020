using Steadfast.Core.Database;

namespace Steadfast.Core.Workforce;

/// <summary>Who works with a young person, from when to when. An ending does not cut it: the link to the worker stays.</summary>
public sealed class Allocation : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid AccountId { get; init; }

    public required AllocationPart Part { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day; set by a transfer, not by an ending.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Why this worker was given more young people than their limit (rule 4); sealed.</summary>
    public Vault.Sealed? OverLimitReason { get; init; }
}

public enum AllocationPart
{
    Lead,
    CoWorker,
}
