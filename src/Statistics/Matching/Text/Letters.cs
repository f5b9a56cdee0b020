using System.Numerics;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>Which letters a text holds, one bit each: a bound on how alike two texts can be, in a few instructions.</summary>
public static class Letters
{
    /// <summary>A bit for each letter; digits and others share what is left.</summary>
    public static uint In(ReadOnlySpan<byte> folded)
    {
        uint letters = 0;
        foreach (var b in folded)
            letters |= 1u << (b & 31);
        return letters;
    }

    /// <summary>At least this many edits lie between texts with these letters (a swap moves none).</summary>
    public static int LeastEdits(uint a, uint b) =>
        Math.Max(BitOperations.PopCount(a & ~b), BitOperations.PopCount(b & ~a));
}
