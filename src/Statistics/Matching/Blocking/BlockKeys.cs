using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>The key of each record under a rule.</summary>
internal static class BlockKeys
{
    private const int Chunk = 4096;

    /// <summary>
    /// Fills <paramref name="keys"/>, 0 where a part is not known. With two files, keys that no record of the smaller
    /// file has are left out.
    /// </summary>
    public static void Fill(BlockingRule rule, uint[] keys, int left)
    {
        var chunks = (keys.Length + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, chunk => Fill(rule, chunk * Chunk, keys.AsSpan(chunk * Chunk, Math.Min(Chunk, keys.Length - chunk * Chunk))));
        if (left > 0)
            LeaveOut(keys.AsSpan(0, left), keys.AsSpan(left));
    }

    private static void Fill(BlockingRule rule, int first, Span<uint> joined)
    {
        Span<uint> part = stackalloc uint[Chunk];
        part = part[..joined.Length];
        joined.Fill(1);
        foreach (var key in rule.Keys)
        {
            key.Fill(first, part);
            for (var i = 0; i < joined.Length; i++)
                joined[i] = Hashing.Join(joined[i], part[i]);
        }
    }

    private static void LeaveOut(Span<uint> left, Span<uint> right)
    {
        if (left.Length > right.Length)
        {
            var smaller = right;
            right = left;
            left = smaller;
        }
        var bits = Math.Clamp((int)Math.Log2(left.Length) + 5, 10, 26);
        var there = new ulong[1 << (bits - 6)];
        foreach (var key in left)
            there[(key >> (32 - bits)) >> 6] |= 1UL << (int)((key >> (32 - bits)) & 63);
        foreach (ref var key in right)
            if ((there[(key >> (32 - bits)) >> 6] >> (int)((key >> (32 - bits)) & 63) & 1) == 0)
                key = 0;
    }
}
