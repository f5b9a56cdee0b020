using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>How often each packed comparison was seen.</summary>
internal sealed class PatternCounts
{
    private ulong[] _patterns = new ulong[1 << 12];
    private long[] _counts = new long[1 << 12];
    private int _used;

    public void Add(ulong pattern, long count = 1)
    {
        var mask = _patterns.Length - 1;
        var at = (int)Hashing.Mix(pattern) & mask;
        while (_counts[at] != 0 && _patterns[at] != pattern)
            at = (at + 1) & mask;
        _patterns[at] = pattern;
        _used += _counts[at] == 0 ? 1 : 0;
        _counts[at] += count;
        if (_used * 2 > _patterns.Length)
            Grow();
    }

    public void Add(PatternCounts other)
    {
        for (var i = 0; i < other._counts.Length; i++)
            if (other._counts[i] != 0)
                Add(other._patterns[i], other._counts[i]);
    }

    /// <summary>Patterns in ascending order with their counts: the same however the work was shared out.</summary>
    public (ulong[] Patterns, double[] Counts) Sorted()
    {
        var seen = Enumerable.Range(0, _counts.Length).Where(i => _counts[i] != 0).ToArray();
        var patterns = seen.Select(i => _patterns[i]).ToArray();
        var counts = seen.Select(i => (double)_counts[i]).ToArray();
        Array.Sort(patterns, counts);
        return (patterns, counts);
    }

    private void Grow()
    {
        var (patterns, counts) = (_patterns, _counts);
        (_patterns, _counts, _used) = (new ulong[patterns.Length * 2], new long[patterns.Length * 2], 0);
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] != 0)
                Add(patterns[i], counts[i]);
    }
}
