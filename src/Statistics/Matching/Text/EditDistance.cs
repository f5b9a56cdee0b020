using System.Numerics;
using System.Runtime.CompilerServices;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// The fewest insertions, deletions, substitutions and swaps of neighbouring letters that turn one text into the
/// other (optimal string alignment: no part is edited twice).
/// </summary>
/// <remarks>
/// Bit-parallel, one machine word for a column: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
/// Damerau edit distances", Nordic Journal of Computing 10 (2003). Texts are compared on their first 64 bytes.
/// </remarks>
public static class EditDistance
{
    /// <summary>The distance between <paramref name="a"/> and <paramref name="b"/>.</summary>
    [SkipLocalsInit]
    public static int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        Trim(ref a, ref b);
        if (a.Length > b.Length)
        {
            var shorter = b;
            b = a;
            a = shorter;
        }
        if (a.IsEmpty)
            return b.Length;
        Span<ulong> places = stackalloc ulong[256];
        foreach (var letter in b)
            places[letter] = 0;
        foreach (var letter in a)
            places[letter] = 0;
        for (var i = 0; i < a.Length; i++)
            places[a[i]] |= 1UL << i;
        return Columns(places, a.Length, b);
    }

    private static int Columns(ReadOnlySpan<ulong> places, int height, ReadOnlySpan<byte> b)
    {
        ulong rises = ~0UL, falls = 0, before = 0, diagonal = 0;
        var last = 1UL << (height - 1);
        var distance = height;
        foreach (var letter in b)
        {
            var here = places[letter];
            var swap = ((~diagonal & here) << 1) & before;
            diagonal = ((((here & rises) + rises) ^ rises) | here | falls) | swap;
            var up = falls | ~(diagonal | rises);
            var down = diagonal & rises;
            if ((up & last) != 0)
                distance++;
            else if ((down & last) != 0)
                distance--;
            up = (up << 1) | 1;
            rises = (down << 1) | ~(diagonal | up);
            falls = up & diagonal;
            before = here;
        }
        return distance;
    }

    private static void Trim(ref ReadOnlySpan<byte> a, ref ReadOnlySpan<byte> b)
    {
        if (a.Length > 64)
            a = a[..64];
        if (b.Length > 64)
            b = b[..64];
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }
}
