using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>All pairs that blocking brought, each with its packed comparison: compared once, counted and scored from here.</summary>
internal sealed class ComparedPairs
{
    private const int ChunkSize = 1 << 14;
    private readonly List<Chunk> _chunks = [];

    private ComparedPairs()
    {
    }

    /// <summary>Number of pairs compared.</summary>
    public long Count => _chunks.Sum(chunk => (long)chunk.Count);

    /// <summary>Pairs in the order one worker met them.</summary>
    private sealed class Chunk
    {
        public (int A, int B, ulong Packed)[] Pairs { get; } = new (int, int, ulong)[ChunkSize];
        public int Count { get; set; }
    }

    /// <summary>Compares the pairs that <paramref name="plan"/> brings.</summary>
    public static ComparedPairs Of(RecordTable table, PairComparer comparer, BlockingPlan plan, int workers)
    {
        var compared = new ComparedPairs();
        foreach (var visitor in new BlockRun(table, plan, workers).Run(() => new Visitor(comparer, [])))
            compared._chunks.AddRange(visitor.Chunks);
        return compared;
    }

    /// <summary>The different comparisons in ascending order, and how often each occurred.</summary>
    public (ulong[] Patterns, double[] Counts) Patterns()
    {
        var all = new PatternCounts();
        Parallel.ForEach(_chunks, () => new PatternCounts(), (chunk, _, counts) =>
        {
            foreach (var pair in chunk.Pairs.AsSpan(0, chunk.Count))
                counts.Add(pair.Packed);
            return counts;
        }, counts =>
        {
            lock (all)
                all.Add(counts);
        });
        return all.Sorted();
    }

    /// <summary>The pairs whose probability is at least <paramref name="least"/>, by left and then right record.</summary>
    public List<ScoredPair> Score(PairScorer scorer, double least)
    {
        var found = new List<ScoredPair>[_chunks.Count];
        var lightest = Math.Log(least / (1 - least)) - scorer.Model.PriorLogOdds;
        Parallel.For(0, _chunks.Count, i =>
        {
            found[i] = [];
            foreach (var (a, b, packed) in _chunks[i].Pairs.AsSpan(0, _chunks[i].Count))
                if (scorer.Weigh(packed, scorer.Comparer.RowOf(a)) is var weight && weight >= lightest)
                    found[i].Add(new(a, b, weight, scorer.Probability(weight)));
        });
        var pairs = found.SelectMany(each => each).ToList();
        pairs.Sort(ScoredPair.InOrder);
        return pairs;
    }

    private readonly struct Visitor(PairComparer comparer, List<Chunk> chunks) : IPairVisitor
    {
        public List<Chunk> Chunks => chunks;

        public void Visit(int a, int b)
        {
            if (chunks.Count == 0 || chunks[^1].Count == ChunkSize)
                chunks.Add(new Chunk());
            var chunk = chunks[^1];
            chunk.Pairs[chunk.Count++] = (a, b, comparer.Compare(a, b));
        }
    }
}
