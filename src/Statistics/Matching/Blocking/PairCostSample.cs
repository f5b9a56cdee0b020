using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>Estimates how many pairs a rule would bring, from records spread over the table.</summary>
internal sealed class PairCostSample
{
    private const int Size = 8192;
    private readonly RecordTable _table;
    private readonly uint[][] _keys;
    private readonly int _left;
    private readonly int _size;

    public PairCostSample(RecordTable table, KeySource[] keys)
    {
        _table = table;
        int[] left = table.HasTwoFiles ? Spread(0, table.LeftCount) : [];
        int[] records = [.. left, .. Spread(table.LeftCount, table.Count - table.LeftCount)];
        (_left, _size) = (left.Length, records.Length);
        _keys = new uint[keys.Length][];
        Parallel.For(0, keys.Length, key =>
        {
            _keys[key] = new uint[records.Length];
            for (var i = 0; i < records.Length; i++)
                _keys[key][i] = keys[key].KeyOf(records[i]);
        });
    }

    private static int[] Spread(int first, int count)
    {
        var size = Math.Min(Size, count);
        var records = new int[size];
        for (var i = 0; i < size; i++)
        {
            long from = (long)count * i / size, to = (long)count * (i + 1) / size;
            records[i] = first + (int)from + (int)(Hashing.Mix((ulong)i + 7) % (ulong)(to - from));
        }
        return records;
    }

    /// <summary>Expected number of pairs that share all of <paramref name="chosen"/> keys.</summary>
    public double Estimate(ReadOnlySpan<int> chosen)
    {
        var joined = new uint[_size];
        Array.Fill(joined, 1u);
        foreach (var key in chosen)
            for (var i = 0; i < joined.Length; i++)
                joined[i] = Hashing.Join(joined[i], _keys[key][i]);
        if (!_table.HasTwoFiles)
            return PairsWithin(joined) * _table.AllPairs / Math.Max(_size * (_size - 1.0) / 2, 1);
        return PairsBetween(joined.AsSpan(0, _left), joined.AsSpan(_left)) * _table.AllPairs / ((double)_left * (_size - _left));
    }

    private static double PairsWithin(Span<uint> keys)
    {
        keys.Sort();
        double pairs = 0;
        for (int i = 0, run; i < keys.Length; i += run)
        {
            run = RunAt(keys, i);
            pairs += keys[i] == 0 ? 0 : run * (run - 1.0) / 2;
        }
        return pairs;
    }

    private static double PairsBetween(Span<uint> left, Span<uint> right)
    {
        left.Sort();
        right.Sort();
        double pairs = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int here = RunAt(left, i), there = RunAt(right, j);
            if (left[i] == right[j] && left[i] != 0)
                pairs += (double)here * there;
            var step = left[i].CompareTo(right[j]);
            i += step <= 0 ? here : 0;
            j += step >= 0 ? there : 0;
        }
        return pairs;
    }

    private static int RunAt(ReadOnlySpan<uint> keys, int from)
    {
        var to = from + 1;
        while (to < keys.Length && keys[to] == keys[from])
            to++;
        return to - from;
    }
}
