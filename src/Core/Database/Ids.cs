using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Steadfast.Core.Database;

/// <summary>
/// Keys of records: UUID version 7 (RFC 9562) with a counter in its first random bits, so that of two keys made here one
/// after the other, in the same millisecond even, the later is the greater. "The later row counts" rests on it.
/// </summary>
public static class Ids
{
    private static long last;

    public static Guid New()
    {
        var next = Next();
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((next >> 12) << 16) | 0x7000 | (next & 0xFFF));
        RandomNumberGenerator.Fill(bytes[8..]);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static long Next()
    {
        Span<byte> plain = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(plain, bigEndian: true, out _);
        var now = BinaryPrimitives.ReadInt64BigEndian(plain) >>> 16 << 12;
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(now, seen + 1);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen)
                return next;
        }
    }
}
