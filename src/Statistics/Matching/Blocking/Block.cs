using System.Buffers;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>
/// The records of one rule, spread over buckets by key: each entry is a key above a record's number. Buckets are small
/// enough to stay in a core's own cache while the records of a key are found in them.
/// </summary>
internal sealed class Block
{
    private const int FineBits = 9;
    private readonly int[] _starts;
    private readonly ulong[] _entries;
    private readonly int _shift;
    private readonly int _left;

    /// <param name="keys">The key of each record; 0 where it has none.</param>
    /// <param name="left">Records of the left file, or 0 for one file.</param>
    public Block(ReadOnlySpan<uint> keys, int left)
    {
        _left = left;
        var bits = Math.Clamp((int)Math.Log2(Math.Max(keys.Length, 2)) - 8, 1, 12);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var key in keys)
            if (key != 0)
                _starts[(Spread(key) >> _shift) + 1]++;
        for (var bucket = 1; bucket < _starts.Length; bucket++)
            _starts[bucket] += _starts[bucket - 1];
        _entries = new ulong[_starts[^1]];
        Scatter(keys);
    }

    /// <summary>Parts of the work that can be done side by side.</summary>
    public int Parts => _starts.Length - 1;

    private void Scatter(ReadOnlySpan<uint> keys)
    {
        var next = _starts.AsSpan(..^1).ToArray();
        for (var record = 0; record < keys.Length; record++)
            if (keys[record] is var key and not 0)
                _entries[next[Spread(key) >> _shift]++] = (ulong)key << 32 | (uint)record;
    }

    private static uint Spread(uint key) => key * 0x9E3779B1;

    /// <summary>Adds each pair of one part.</summary>
    public void Collect(int part, PairPartitions pairs)
    {
        var bucket = _entries.AsSpan(_starts[part].._starts[part + 1]);
        if (bucket.Length < 2)
            return;
        var sorted = ArrayPool<ulong>.Shared.Rent(bucket.Length);
        Span<int> ends = stackalloc int[1 << FineBits];
        ends.Clear();
        foreach (var entry in bucket)
            ends[Fine(entry)]++;
        for (int fine = 0, sum = 0; fine < ends.Length; fine++)
            (ends[fine], sum) = (sum, sum + ends[fine]);
        foreach (var entry in bucket)
            sorted[ends[Fine(entry)]++] = entry;
        for (int fine = 0, start = 0; fine < ends.Length; start = ends[fine++])
            CollectAmong(sorted.AsSpan(start..ends[fine]), pairs);
        ArrayPool<ulong>.Shared.Return(sorted);
    }

    private int Fine(ulong entry) => (int)(Spread((uint)(entry >> 32)) >> (_shift - FineBits)) & ((1 << FineBits) - 1);

    /// <summary>Entries stand in the order of records, so those of the left file come first.</summary>
    private void CollectAmong(ReadOnlySpan<ulong> entries, PairPartitions pairs)
    {
        for (var i = 0; i < entries.Length && (_left == 0 || (uint)entries[i] < _left); i++)
            for (var j = entries.Length - 1; j > i && (_left == 0 || (uint)entries[j] >= _left); j--)
                if ((entries[i] ^ entries[j]) >> 32 == 0)
                    pairs.Add((int)(uint)entries[i], (int)(uint)entries[j]);
    }
}
