namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>Takes the pairs that blocking brings. A struct, so that the call is inlined.</summary>
internal interface IPairVisitor
{
    void Visit(int a, int b);
}

/// <summary>The records of one rule, sorted into buckets by key.</summary>
internal sealed class Block
{
    private readonly BlockKeys _keys;
    private readonly int _rule;
    private readonly int[] _starts;
    private readonly int[] _records;
    private readonly int _shift;
    private readonly int _left;

    /// <param name="keys">Keys of all records.</param>
    /// <param name="rule">Which rule.</param>
    /// <param name="left">Records of the left file, or 0 for one file.</param>
    public Block(BlockKeys keys, int rule, int left)
    {
        (_keys, _rule, _left) = (keys, rule, left);
        var kept = left > 0 ? left : keys.Records;
        var bits = Math.Clamp((int)Math.Log2(Math.Max(kept, 2)) + 1, 4, 24);
        _shift = 32 - bits;
        _starts = new int[(1 << bits) + 1];
        for (var i = 0; i < kept; i++)
            if (keys[i, rule] is var key and not 0)
                _starts[(Spread(key) >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        _records = new int[_starts[^1]];
        var next = _starts.AsSpan().ToArray();
        for (var i = 0; i < kept; i++)
            if (keys[i, rule] is var key and not 0)
                _records[next[Spread(key) >> _shift]++] = i;
    }

    private static uint Spread(uint key) => key * 0x9E3779B1;

    /// <summary>Parts of the work that can be done side by side.</summary>
    public int Parts => _left > 0 ? (_keys.Records - _left + 8191) / 8192 : Math.Min(_starts.Length - 1, 4096);

    /// <summary>Visits each pair of one part that no earlier rule brought.</summary>
    public void Visit<TVisitor>(int part, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        if (_left > 0)
        {
            VisitRight(_left + part * 8192, Math.Min(_left + (part + 1) * 8192, _keys.Records), ref visitor);
            return;
        }
        var buckets = (_starts.Length - 1) / Parts;
        for (var bucket = part * buckets; bucket < (part + 1) * buckets; bucket++)
            VisitBucket(_records.AsSpan(_starts[bucket].._starts[bucket + 1]), ref visitor);
    }

    private void VisitBucket<TVisitor>(ReadOnlySpan<int> bucket, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        for (var i = 0; i < bucket.Length; i++)
        {
            var key = _keys[bucket[i], _rule];
            for (var j = i + 1; j < bucket.Length; j++)
                if (_keys[bucket[j], _rule] == key && !_keys.MetBefore(_rule, bucket[i], bucket[j]))
                    visitor.Visit(bucket[i], bucket[j]);
        }
    }

    private void VisitRight<TVisitor>(int from, int to, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        for (var right = from; right < to; right++)
        {
            var key = _keys[right, _rule];
            if (key == 0)
                continue;
            var bucket = Spread(key) >> _shift;
            for (var at = _starts[bucket]; at < _starts[bucket + 1]; at++)
                if (_keys[_records[at], _rule] == key && !_keys.MetBefore(_rule, _records[at], right))
                    visitor.Visit(_records[at], right);
        }
    }
}
