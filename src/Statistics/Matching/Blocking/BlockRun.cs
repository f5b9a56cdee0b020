using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>Runs visitors over all pairs that a plan's rules bring, each pair once, on all processors.</summary>
internal sealed class BlockRun
{
    private readonly RecordTable _table;
    private readonly BlockKeys? _keys;
    private readonly int _workers;

    public BlockRun(RecordTable table, BlockingPlan plan, int workers)
    {
        (_table, Plan, _workers) = (table, plan, workers);
        if (plan.Rules[0].Keys.Count > 0)
            _keys = new BlockKeys(plan.Rules, table.Count);
    }

    public BlockingPlan Plan { get; }

    /// <summary>Gives the visitors when all pairs have been seen; which visitor saw which pair is left open.</summary>
    public IReadOnlyList<TVisitor> Run<TVisitor>(Func<TVisitor> create)
        where TVisitor : struct, IPairVisitor
    {
        var visitors = Enumerable.Range(0, _workers).Select(_ => create()).ToArray();
        if (_keys is null)
        {
            var parts = _table.HasTwoFiles ? _table.LeftCount : _table.Count;
            Share(visitors, parts, (int part, ref TVisitor visitor) => VisitAll(part, ref visitor));
            return visitors;
        }
        var next = Task.Run(() => new Block(_keys, 0, _table.LeftCount));
        for (var rule = 1; rule <= Plan.Rules.Count; rule++)
        {
            var (block, following) = (next.GetAwaiter().GetResult(), rule);
            if (rule < Plan.Rules.Count)
                next = Task.Run(() => new Block(_keys, following, _table.LeftCount));
            Share(visitors, block.Parts, block.Visit);
        }
        return visitors;
    }

    private void VisitAll<TVisitor>(int record, ref TVisitor visitor)
        where TVisitor : struct, IPairVisitor
    {
        for (var other = _table.HasTwoFiles ? _table.LeftCount : record + 1; other < _table.Count; other++)
            visitor.Visit(record, other);
    }

    private delegate void VisitPart<TVisitor>(int part, ref TVisitor visitor);

    private static void Share<TVisitor>(TVisitor[] visitors, int parts, VisitPart<TVisitor> visit)
    {
        var next = -1;
        Parallel.For(0, visitors.Length, worker =>
        {
            var visitor = visitors[worker];
            for (var part = Interlocked.Increment(ref next); part < parts; part = Interlocked.Increment(ref next))
                visit(part, ref visitor);
            visitors[worker] = visitor;
        });
    }
}
