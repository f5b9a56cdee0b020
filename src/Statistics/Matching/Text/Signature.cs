using System.Numerics;
using System.Runtime.CompilerServices;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// The pairs of neighbouring letters in a text as 256 bits, and its numbers with more weight: how alike two long
/// texts are is then a count of shared bits.
/// </summary>
public readonly struct Signature
{
    private readonly Words4 _bits;

    [InlineArray(4)]
    private struct Words4
    {
        private ulong _first;
    }

    /// <summary>The signature of <paramref name="folded"/>.</summary>
    public Signature(ReadOnlySpan<byte> folded)
    {
        for (var rest = folded; !rest.IsEmpty; rest = Words.Rest(rest))
            AddWord(Words.First(rest), ref _bits);
    }

    private static void AddWord(ReadOnlySpan<byte> word, ref Words4 bits)
    {
        for (var i = 0; i + 1 < word.Length; i++)
            Set(Hashing.Mix(word[i] * 256u + word[i + 1]), ref bits);
        if (word.Length == 1 || word.ContainsAnyInRange((byte)'0', (byte)'9'))
            for (var copy = 1u; copy <= 4; copy++)
                Set(Hashing.Mix(Hashing.Of(word) + copy), ref bits);
    }

    private static void Set(ulong hash, ref Words4 bits) => bits[(int)(hash >> 62)] |= 1UL << (int)(hash & 63);

    /// <summary>Dice's coefficient of the two sets of bits, 0 to 1.</summary>
    public double Likeness(in Signature other)
    {
        int shared = 0, total = 0;
        for (var i = 0; i < 4; i++)
        {
            shared += BitOperations.PopCount(_bits[i] & other._bits[i]);
            total += BitOperations.PopCount(_bits[i]) + BitOperations.PopCount(other._bits[i]);
        }
        return total == 0 ? 0 : 2.0 * shared / total;
    }
}
