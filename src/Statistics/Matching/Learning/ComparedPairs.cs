using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>All pairs that blocking brought, each with the number of its comparison: compared once, counted and scored from here.</summary>
internal sealed class ComparedPairs
{
    /// <summary>Memory answers in the time of about this many comparisons.</summary>
    private const int Ahead = 12;

    private readonly Range[] _ranges;
    private readonly PatternTable[] _tables;

    /// <summary>Pairs of a range of first records, in order, compared by one worker.</summary>
    private readonly record struct Range(ulong[] Pairs, int[] Patterns, int Worker);

    private ComparedPairs(Range[] ranges, PatternTable[] tables) => (_ranges, _tables) = (ranges, tables);

    /// <summary>Number of pairs compared.</summary>
    public long Count => _ranges.Sum(range => (long)range.Pairs.Length);

    /// <summary>Compares the pairs that <paramref name="plan"/> brings.</summary>
    public static ComparedPairs Of(RecordTable table, PairComparer comparer, BlockingPlan plan, int workers)
    {
        var run = new BlockRun(table, plan, workers);
        var ranges = new Range[run.Ranges.Count];
        var tables = Enumerable.Range(0, workers).Select(_ => new PatternTable()).ToArray();
        var next = -1;
        Parallel.For(0, workers, worker =>
        {
            for (var range = Interlocked.Increment(ref next); range < ranges.Length; range = Interlocked.Increment(ref next))
                ranges[range] = Compare(run.TakePairs(range), comparer, tables[worker], worker);
        });
        return new(ranges, tables);
    }

    /// <summary>The different comparisons in ascending order, and how often each occurred.</summary>
    public (ulong[] Patterns, double[] Counts) Patterns() => PatternTable.Merge(_tables);

    /// <summary>The pairs whose probability is at least <paramref name="least"/>, by left and then right record.</summary>
    public List<ScoredPair> Score(PairScorer scorer, double least)
    {
        var found = new List<ScoredPair>[_ranges.Length];
        var lightest = (float)(Math.Log(least / (1 - least)) - scorer.Model.PriorLogOdds);
        var weights = _tables.Select(table => table.Patterns.ToArray().Select(scorer.Prepare).ToArray()).ToArray();
        Parallel.For(0, _ranges.Length, i => found[i] = Score(_ranges[i], weights[_ranges[i].Worker], scorer, lightest));
        var pairs = new List<ScoredPair>(found.Sum(each => each.Count));
        foreach (var each in found)
            pairs.AddRange(each);
        return pairs;
    }

    private static Range Compare(ulong[] pairs, PairComparer comparer, PatternTable table, int worker)
    {
        var patterns = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i + Ahead < pairs.Length)
                comparer.Fetch((int)(uint)pairs[i + Ahead]);
            patterns[i] = table.Add(comparer.Compare((int)(pairs[i] >> 32), (int)(uint)pairs[i]));
        }
        return new(pairs, patterns, worker);
    }

    private static List<ScoredPair> Score(Range range, PatternWeight[] weights, PairScorer scorer, float lightest)
    {
        var found = new List<ScoredPair>();
        for (var i = 0; i < range.Pairs.Length; i++)
        {
            ref readonly var prepared = ref weights[range.Patterns[i]];
            if (prepared.Most < lightest)
                continue;
            var a = (int)(range.Pairs[i] >> 32);
            var weight = scorer.Weigh(in prepared, scorer.Comparer.RowOf(a));
            if (weight >= lightest)
                found.Add(new(a, (int)(uint)range.Pairs[i], weight, scorer.Probability(weight)));
        }
        return found;
    }
}
