namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>Takes the pairs that blocking brings. A struct, so that the call is inlined.</summary>
internal interface IPairVisitor
{
    void Visit(int a, int b);
}

/// <summary>The records of one rule, sorted into buckets by key; each entry is a key above a record's number.</summary>
internal sealed class Block
{
    private const int RightPart = 8192;
    private readonly BlockKeys _keys;
    private readonly int _rule;
    private readonly int[] _ends;
    private readonly ulong[] _entries;
    private readonly int _shift;
    private readonly int _left;

    /// <param name="keys">Keys of all records.</param>
    /// <param name="rule">Which rule.</param>
    /// <param name="left">Records of the left file, or 0 for one file.</param>
    public Block(BlockKeys keys, int rule, int left)
    {
        (_keys, _rule, _left) = (keys, rule, left);
        var own = keys.ColumnOf(rule, left > 0 ? left : keys.Records);
        var bits = Math.Clamp((int)Math.Log2(Math.Max(own.Length, 2)) + 1, 4, 24);
        _shift = 32 - bits;
        _ends = new int[1 << bits];
        foreach (var key in own)
            if (key != 0)
                _ends[Spread(key) >> _shift]++;
        var sum = 0;
        for (var bucket = 0; bucket < _ends.Length; bucket++)
            (_ends[bucket], sum) = (sum, sum + _ends[bucket]);
        _entries = new ulong[sum];
        for (var record = 0; record < own.Length; record++)
            if (own[record] is var key and not 0)
                _entries[_ends[Spread(key) >> _shift]++] = (ulong)key << 32 | (uint)record;
    }

    private static uint Spread(uint key) => key * 0x9E3779B1;

    private ReadOnlySpan<ulong> BucketOf(int bucket) => _entries.AsSpan((bucket == 0 ? 0 : _ends[bucket - 1]).._ends[bucket]);

    /// <summary>Parts of the work that can be done side by side.</summary>
    public int Parts => _left > 0 ? (_keys.Records - _left + RightPart - 1) / RightPart : Math.Min(_ends.Length, 4096);

    /// <summary>Visits each pair of one part that no earlier rule brought.</summary>
    public void Visit<TVisitor>(int part, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        if (_left > 0)
        {
            VisitRight(_left + part * RightPart, Math.Min(_left + (part + 1) * RightPart, _keys.Records), ref visitor);
            return;
        }
        var buckets = _ends.Length / Parts;
        for (var bucket = part * buckets; bucket < (part + 1) * buckets; bucket++)
            VisitBucket(BucketOf(bucket), ref visitor);
    }

    private void VisitBucket<TVisitor>(ReadOnlySpan<ulong> bucket, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        for (var i = 0; i < bucket.Length; i++)
            for (var j = i + 1; j < bucket.Length; j++)
                if ((bucket[i] ^ bucket[j]) >> 32 == 0 && !_keys.MetBefore(_rule, (int)(uint)bucket[i], (int)(uint)bucket[j]))
                    visitor.Visit((int)(uint)bucket[i], (int)(uint)bucket[j]);
    }

    private void VisitRight<TVisitor>(int from, int to, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        for (var right = from; right < to; right++)
        {
            var key = _keys[right, _rule];
            if (key == 0)
                continue;
            foreach (var entry in BucketOf((int)(Spread(key) >> _shift)))
                if (entry >> 32 == key && !_keys.MetBefore(_rule, (int)(uint)entry, right))
                    visitor.Visit((int)(uint)entry, right);
        }
    }
}
