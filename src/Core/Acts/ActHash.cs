using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Steadfast.Core.Acts;

/// <summary>SHA-256 over the hash of the act before and everything an act says.</summary>
internal static class ActHash
{
    public static byte[] Of(Guid chain, long sequence, DateTime at, Guid? accountId, string kind, Guid subjectId, byte[]? why, byte[] changes, byte[] previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[16 + 8 + 8 + 16 + 16];
        chain.TryWriteBytes(numbers);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[16..], sequence);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[24..], at.Ticks / TimeSpan.TicksPerMicrosecond);
        (accountId ?? Guid.Empty).TryWriteBytes(numbers[32..]);
        subjectId.TryWriteBytes(numbers[48..]);
        hash.AppendData(previousHash);
        hash.AppendData(numbers);
        hash.AppendData(Encoding.UTF8.GetBytes(kind));
        hash.AppendData([why is null ? (byte)0 : (byte)1]);
        if (why is not null)
            hash.AppendData(SHA256.HashData(why));
        hash.AppendData(changes);
        return hash.GetHashAndReset();
    }
}
