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

    public static byte[] SealOf(byte[] key, Guid id, long sequence, byte[] head)
    {
        Span<byte> end = stackalloc byte[16 + 8 + 32];
        id.TryWriteBytes(end);
        BinaryPrimitives.WriteInt64LittleEndian(end[16..], sequence);
        head.CopyTo(end[24..]);
        return HMACSHA256.HashData(key, end);
    }
}
