using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Steadfast.Core.Acts;

/// <summary>The end of a chain: what the next act is linked to. Locked while an act is added.</summary>
public sealed class ActChain
{
    public required Guid Id { get; init; }

    public long Sequence { get; set; }

    public byte[] Head { get; set; } = new byte[32];

    /// <summary>When its last act was; checkpoints take up the chains that went on since.</summary>
    public DateTime At { get; set; }

    /// <summary>Keyed hash of id, sequence and head: who has only the database cannot write an end of their own.</summary>
    public byte[] Seal { get; set; } = new byte[32];

    /// <summary>The next act of the chain, which now ends with it.</summary>
    /// <param name="changes">The rows it writes (<see cref="RowChange.Write"/>).</param>
    internal Act Follow(Deed deed, DateTime at, byte[] changes)
    {
        var previous = Head;
        Sequence++;
        Head = ActHash.Of(Id, Sequence, at, deed.By, deed.Kind.ToString(), deed.SubjectId, deed.Why?.Bytes, changes, previous);
        return new()
        {
            Chain = Id,
            Sequence = Sequence,
            At = at,
            AccountId = deed.By,
            Kind = deed.Kind,
            SubjectId = deed.SubjectId,
            Why = deed.Why,
            Changes = changes,
            PreviousHash = previous,
            Hash = Head,
        };
    }

    public static byte[] SealOf(byte[] key, Guid id, long sequence, byte[] head)
    {
        Span<byte> end = stackalloc byte[16 + 8 + 32];
        id.TryWriteBytes(end);
        BinaryPrimitives.WriteInt64LittleEndian(end[16..], sequence);
        head.CopyTo(end[24..]);
        return HMACSHA256.HashData(key, end);
    }
}
