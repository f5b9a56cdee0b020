using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>Finds all pairs that a plan's rules bring, on several processors.</summary>
internal sealed class BlockRun
{
    private readonly RecordTable _table;
    private readonly BlockingPlan _plan;
    private readonly PairPartitions[] _workers;

    public BlockRun(RecordTable table, BlockingPlan plan, int workers)
    {
        (_table, _plan) = (table, plan);
        Ranges = new PairRanges(table.HasTwoFiles ? table.LeftCount : table.Count);
        _workers = [.. Enumerable.Range(0, workers).Select(_ => new PairPartitions(Ranges))];
        if (plan.Rules[0].Keys.Count > 0)
            Collect();
    }

    /// <summary>Ranges of the first record of each pair.</summary>
    public PairRanges Ranges { get; }

    /// <summary>The pairs of a range, each once, in order: the first record above the second. Can be asked once.</summary>
    public ulong[] TakePairs(int range)
    {
        if (_plan.Rules[0].Keys.Count == 0)
            return EveryPair(Ranges[range]);
        var pairs = new ulong[_workers.Sum(worker => worker.CountIn(range))];
        var at = 0;
        foreach (var worker in _workers)
        {
            var count = worker.CountIn(range);
            worker.MoveTo(range, pairs.AsSpan(at, count));
            at += count;
        }
        Array.Sort(pairs);
        return pairs[..Distinct(pairs)];
    }

    private void Collect()
    {
        foreach (var key in _plan.Rules.SelectMany(rule => rule.Keys).Distinct())
            key.Prepare();
        uint[] ready = new uint[_table.Count], spare = new uint[_table.Count];
        BlockKeys.Fill(_plan.Rules[0], ready, _table.LeftCount);
        for (var rule = 1; rule <= _plan.Rules.Count; rule++)
        {
            var block = new Block(ready, _table.LeftCount);
            var following = rule;
            var next = rule < _plan.Rules.Count ? Task.Run(() => BlockKeys.Fill(_plan.Rules[following], spare, _table.LeftCount)) : Task.CompletedTask;
            Share(block);
            next.GetAwaiter().GetResult();
            (ready, spare) = (spare, ready);
        }
    }

    private void Share(Block block)
    {
        var next = -1;
        Parallel.ForEach(_workers, worker =>
        {
            for (var part = Interlocked.Increment(ref next); part < block.Parts; part = Interlocked.Increment(ref next))
                block.Collect(part, worker);
        });
    }

    private ulong[] EveryPair((int From, int To) range)
    {
        var pairs = new List<ulong>();
        for (var a = range.From; a < range.To; a++)
            for (var b = _table.HasTwoFiles ? _table.LeftCount : a + 1; b < _table.Count; b++)
                pairs.Add((ulong)(uint)a << 32 | (uint)b);
        return [.. pairs];
    }

    private static int Distinct(Span<ulong> sorted)
    {
        var count = 0;
        foreach (var pair in sorted)
            if (count == 0 || sorted[count - 1] != pair)
                sorted[count++] = pair;
        return count;
    }
}
