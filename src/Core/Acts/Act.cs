using Steadfast.Core.Vault;

namespace Steadfast.Core.Acts;

/// <summary>
/// One named thing that somebody did: who, when, why, on what, and the digests of the rows it wrote. Acts of one young
/// person form a chain, each holding the hash of the one before; the rest of the house has a chain of its own.
/// </summary>
public sealed class Act
{
    /// <summary>The chain of acts that are about no young person.</summary>
    public static readonly Guid House = new("00000000-0000-0000-0000-000000000001");

    /// <summary>The young person's id, or <see cref="House"/>.</summary>
    public required Guid Chain { get; init; }

    /// <summary>1 for a chain's first act, then up without a gap.</summary>
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who did it; none for the program itself and for a referrer without an account.</summary>
    public Guid? AccountId { get; init; }

    public required ActKind Kind { get; init; }

    /// <summary>The record it was done to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Why, in the words of whoever did it, under the young person's key.</summary>
    public Sealed? Why { get; init; }

    /// <summary>The rows written, each with a digest of what they then held (<see cref="RowChange"/>).</summary>
    public required byte[] Changes { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The hash this act must have (<see cref="ActHash"/>).</summary>
    public static byte[] HashOf(Act act) =>
        ActHash.Of(act.Chain, act.Sequence, act.At, act.AccountId, act.Kind.ToString(), act.SubjectId, act.Why?.Bytes, act.Changes, act.PreviousHash);
}
