using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

public enum WayStance
{
    /// <summary>To be tried next.</summary>
    TryNext,

    /// <summary>Not for this young person: it could harm them or put them off.</summary>
    NotThisWay,
}

/// <summary>What is thought of one way to reach one young person: to try next, or not to use, and why.</summary>
public sealed class WayPlan : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of ways.</summary>
    public required string Way { get; init; }

    public required WayStance Stance { get; set; }

    public Sealed? Why { get; set; }

    public required DateTime At { get; set; }

    public required Guid AccountId { get; set; }
}
