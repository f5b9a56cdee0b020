using Steadfast.Core.Vault;

namespace Steadfast.Core.Funds;

/// <summary>What a group session costs: pitch hire, ingredients, a minibus. We buy it; nothing is handed out.</summary>
public sealed class GroupCost : Spending
{
    public required Guid SessionId { get; init; }

    /// <summary>What exactly, under the installation's key: it is about no one young person.</summary>
    public required Sealed What { get; init; }
}
