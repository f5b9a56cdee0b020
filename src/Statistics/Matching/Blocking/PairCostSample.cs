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

    private static double PairsWithin(ReadOnlySpan<uint> keys)
    {
        var counts = new KeyCounts();
        long pairs = 0;
        foreach (var key in keys)
            pairs += key == 0 ? 0 : counts.Of(key)++;
        return pairs;
    }

    private static double PairsBetween(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        var counts = new KeyCounts();
        foreach (var key in left)
            if (key != 0)
                counts.Of(key)++;
        long pairs = 0;
        foreach (var key in right)
            pairs += key == 0 ? 0 : counts.Of(key);
        return pairs;
    }

    /// <summary>How often each key was seen, for up to two samples of keys.</summary>
    private readonly ref struct KeyCounts
    {
        private const int Slots = 4 * Size;

        [ThreadStatic]
        private static (uint Key, int Count)[]? _slots;

        private readonly Span<(uint Key, int Count)> _entries;

        public KeyCounts()
        {
            _entries = _slots ??= new (uint, int)[Slots];
            _entries.Clear();
        }

        public ref int Of(uint key)
        {
            var at = (int)(key * 0x9E3779B1 >> 17);
            while (_entries[at].Key != key && _entries[at].Key != 0)
                at = (at + 1) & (Slots - 1);
            _entries[at].Key = key;
            return ref _entries[at].Count;
        }
    }
}
