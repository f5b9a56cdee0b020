using System.Numerics;
using System.Runtime.CompilerServices;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// Jaro's similarity with Winkler's bonus for a common beginning of up to four letters (weight 0.1).
/// Source: W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of
/// record linkage", 1990. Matched letters are found with one bit for each place; first 64 bytes are compared.
/// </summary>
public static class JaroWinkler
{
    /// <summary>Similarity from 0 (nothing in common) to 1 (equal).</summary>
    [SkipLocalsInit]
    public static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        a = a.Length > 64 ? a[..64] : a;
        b = b.Length > 64 ? b[..64] : b;
        if (a.IsEmpty || b.IsEmpty)
            return a.Length == b.Length ? 1 : 0;
        Span<ulong> places = stackalloc ulong[256];
        foreach (var letter in a)
            places[letter] = 0;
        foreach (var letter in b)
            places[letter] = 0;
        for (var i = 0; i < b.Length; i++)
            places[b[i]] |= 1UL << i;
        Match(a, b, places, out var inA, out var inB);
        return Score(a, b, inA, inB);
    }

    private static void Match(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<ulong> places, out ulong inA, out ulong inB)
    {
        var reach = Math.Max(Math.Max(a.Length, b.Length) / 2 - 1, 0);
        inA = inB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var from = Math.Max(i - reach, 0);
            var window = (ulong.MaxValue >> (63 - Math.Min(i + reach, 63))) & (from > 63 ? 0 : ulong.MaxValue << from);
            var free = places[a[i]] & window & ~inB;
            if (free == 0)
                continue;
            inB |= free & (0 - free);
            inA |= 1UL << i;
        }
    }

    private static double Score(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ulong inA, ulong inB)
    {
        var matched = BitOperations.PopCount(inA);
        if (matched == 0)
            return 0;
        var moved = 0;
        for (; inA != 0; inA &= inA - 1, inB &= inB - 1)
            if (a[BitOperations.TrailingZeroCount(inA)] != b[BitOperations.TrailingZeroCount(inB)])
                moved++;
        var m = (double)matched;
        var jaro = (m / a.Length + m / b.Length + (m - moved / 2) / m) / 3;
        var prefix = Math.Min(a.CommonPrefixLength(b), 4);
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
