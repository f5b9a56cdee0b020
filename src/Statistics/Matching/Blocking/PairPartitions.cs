namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>
/// Pairs that one worker's rules brought, apart by ranges of the first record: the ranges can then be put in order and
/// freed of repetitions side by side, each in a core's own cache.
/// </summary>
internal sealed class PairPartitions(PairRanges ranges)
{
    private const int Piece = 1024;
    private readonly List<ulong[]>[] _full = [.. Enumerable.Range(0, ranges.Count).Select(_ => new List<ulong[]>())];
    private readonly ulong[]?[] _open = new ulong[ranges.Count][];
    private readonly int[] _used = new int[ranges.Count];

    /// <summary>Adds a pair; the first record has the smaller number.</summary>
    public void Add(int a, int b)
    {
        var range = ranges.Of(a);
        var open = _open[range];
        if (open is null || _used[range] == Piece)
            open = Open(range);
        open[_used[range]++] = (ulong)(uint)a << 32 | (uint)b;
    }

    private ulong[] Open(int range)
    {
        if (_open[range] is { } full)
            _full[range].Add(full);
        _used[range] = 0;
        return _open[range] = new ulong[Piece];
    }

    /// <summary>Number of pairs in a range, repetitions included.</summary>
    public int CountIn(int range) => _full[range].Count * Piece + _used[range];

    /// <summary>Moves a range's pairs out.</summary>
    public void MoveTo(int range, Span<ulong> pairs)
    {
        foreach (var piece in _full[range])
        {
            piece.CopyTo(pairs);
            pairs = pairs[Piece..];
        }
        _open[range].AsSpan(0, _used[range]).CopyTo(pairs);
        (_full[range], _open[range], _used[range]) = ([], null, 0);
    }
}

/// <summary>Records in ranges of the same length.</summary>
internal readonly struct PairRanges
{
    private const int Most = 512;
    private readonly int _shift;

    /// <param name="records">Records that can be a pair's first.</param>
    public PairRanges(int records)
    {
        while (((records - 1) >> _shift) >= Most)
            _shift++;
        Count = ((records - 1) >> _shift) + 1;
        Records = records;
    }

    /// <summary>Number of ranges.</summary>
    public int Count { get; }

    /// <summary>Number of records.</summary>
    public int Records { get; }

    /// <summary>The range of a record.</summary>
    public int Of(int record) => record >> _shift;

    /// <summary>The records of a range.</summary>
    public (int From, int To) this[int range] => (range << _shift, Math.Min((range + 1) << _shift, Records));
}
