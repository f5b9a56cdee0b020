using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>The different packed comparisons that one worker met, numbered in order of first sight, and how often it met each.</summary>
internal sealed class PatternTable
{
    private ulong[] _patterns = new ulong[1 << 11];
    private long[] _counts = new long[1 << 11];
    private int[] _slots = new int[1 << 12];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Patterns => _patterns.AsSpan(0, Count);

    public ReadOnlySpan<long> Counts => _counts.AsSpan(0, Count);

    /// <summary>The number of a pattern, which is counted once more.</summary>
    public int Add(ulong pattern, long count = 1)
    {
        var mask = _slots.Length - 1;
        var at = (int)Hashing.Mix(pattern) & mask;
        for (; _slots[at] != 0; at = (at + 1) & mask)
            if (_patterns[_slots[at] - 1] == pattern)
            {
                _counts[_slots[at] - 1] += count;
                return _slots[at] - 1;
            }
        return Insert(pattern, count, at);
    }

    /// <summary>Patterns of all tables in ascending order with their counts: the same however the work was shared out.</summary>
    public static (ulong[] Patterns, double[] Counts) Merge(IEnumerable<PatternTable> tables)
    {
        var all = new PatternTable();
        foreach (var table in tables)
            for (var i = 0; i < table.Count; i++)
                all.Add(table._patterns[i], table._counts[i]);
        var patterns = all.Patterns.ToArray();
        double[] counts = [.. all._counts.Take(all.Count)];
        Array.Sort(patterns, counts);
        return (patterns, counts);
    }

    private int Insert(ulong pattern, long count, int at)
    {
        if (Count == _patterns.Length)
        {
            Array.Resize(ref _patterns, Count * 2);
            Array.Resize(ref _counts, Count * 2);
            _slots = new int[Count * 4];
            for (var i = 0; i < Count; i++)
                _slots[FreeSlot(_patterns[i])] = i + 1;
            at = FreeSlot(pattern);
        }
        _slots[at] = Count + 1;
        (_patterns[Count], _counts[Count]) = (pattern, count);
        return Count++;
    }

    private int FreeSlot(ulong pattern)
    {
        var mask = _slots.Length - 1;
        var at = (int)Hashing.Mix(pattern) & mask;
        while (_slots[at] != 0)
            at = (at + 1) & mask;
        return at;
    }
}
