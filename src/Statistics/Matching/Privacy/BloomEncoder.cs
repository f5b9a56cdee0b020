using System.Security.Cryptography;
using System.Text;

namespace Steadfast.Statistics.Matching.Privacy;

/// <summary>
/// Keyed encodings of values by which two parties can match records without showing each other names: the parts of a
/// value are hashed under a key of the project's and of the field's own and set bits of a filter, which is then folded
/// on itself. Alike values have alike filters. This is pseudonymisation and never anonymity: who holds the key, or
/// enough encodings of a known population, can find values out.
/// </summary>
/// <remarks>
/// R. Schnell, T. Bachteler, J. Reiher, "Privacy-preserving record linkage using Bloom filters" (2009); a key for each
/// field and XOR folding against frequency attacks: Schnell and Borgs (2016), "XOR-folding for Bloom filter-based encryptions".
/// Every position is drawn on its own from HMAC-SHA-256, not by double hashing (Niedermeyer and others, 2014).
/// </remarks>
public sealed class BloomEncoder : IDisposable
{
    /// <summary>Bytes of an encoding.</summary>
    public const int Length = 64;

    /// <summary>Shortest key, in bytes.</summary>
    public const int ShortestKey = 16;

    private const int Positions = 10;
    private readonly HMACSHA256[] _byField;

    /// <param name="key">The project's key, at least <see cref="ShortestKey"/> bytes.</param>
    public BloomEncoder(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, ShortestKey);
        var project = key.ToArray();
        _byField = [.. FieldNames.All.Select(field => new HMACSHA256(
            HMACSHA256.HashData(project, Encoding.UTF8.GetBytes($"steadfast match encoding 1: {FieldNames.ColumnOf(field)}"))))];
    }

    /// <summary>The encoding of a folded value as text; empty for an empty value.</summary>
    public string Encode(Field field, ReadOnlySpan<byte> folded)
    {
        if (folded.IsEmpty)
            return "";
        Span<byte> wide = stackalloc byte[2 * Length];
        wide.Clear();
        foreach (var part in Parts(field, folded.ToArray()))
            SetBits(_byField[(int)field].ComputeHash(part), wide);
        for (var i = 0; i < Length; i++)
            wide[i] ^= wide[i + Length];
        return Convert.ToBase64String(wide[..Length]);
    }

    public void Dispose() => Array.ForEach(_byField, hash => hash.Dispose());

    private static void SetBits(byte[] hash, Span<byte> wide)
    {
        for (var i = 0; i < Positions; i++)
        {
            var position = (hash[3 * i] << 8 | hash[3 * i + 1]) % (8 * 2 * Length);
            wide[position >> 3] |= (byte)(1 << (position & 7));
        }
    }

    /// <summary>Neighbouring letters, the ends marked; of dates and numbers, which character stands where.</summary>
    private static IEnumerable<byte[]> Parts(Field field, byte[] value)
    {
        if (field is Field.DateOfBirth)
        {
            for (var i = 0; i < value.Length; i++)
                yield return [(byte)i, value[i]];
            yield break;
        }
        byte before = 0;
        foreach (var letter in value.Append((byte)0))
        {
            yield return [before, letter];
            before = letter;
        }
    }
}
