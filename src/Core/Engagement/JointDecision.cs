using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>What a service and its partners may decide together when a young person is hard to find (§5.2.1).</summary>
public enum JointChoice
{
    KeepTrying,
    Hold,

    /// <summary>No tries until a day that is set, and then again; the work stays open.</summary>
    TryLater,
}

/// <summary>A decision taken together: what, why, who agreed, and when we look again.</summary>
public sealed class JointDecision : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid ReferralId { get; init; }

    public required JointChoice Choice { get; init; }

    public required DateTime At { get; init; }

    public required Sealed Why { get; init; }

    /// <summary>The people who agreed, by name and part.</summary>
    public Sealed? People { get; init; }

    public required DateOnly NextLookOn { get; init; }

    public required Guid AccountId { get; init; }
}

/// <summary>An agency that agreed.</summary>
public sealed class JointDecisionAgency : IAboutYoungPerson
{
    public required Guid DecisionId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of agencies.</summary>
    public required string Agency { get; init; }
}
