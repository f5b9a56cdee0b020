using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Learning;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching;

/// <summary>What a caller may wish otherwise.</summary>
/// <param name="Threshold">Least probability of a pair given out; null for the matcher's own.</param>
/// <param name="Many">Two files: whether a record may be in several pairs.</param>
public sealed record MatchOptions(double? Threshold = null, bool Many = false);

/// <summary>What was found, and how.</summary>
/// <param name="Pairs">Pairs given out, by left and then right record.</param>
/// <param name="Candidates">Every pair compared with some chance of a match, by left and then right record.</param>
/// <param name="Scorer">The fitted model, for the waterfall of a pair.</param>
/// <param name="Plan">The blocking chosen.</param>
/// <param name="Compared">Number of pairs compared.</param>
/// <param name="Threshold">Least probability in use.</param>
public sealed record MatchResult(
    IReadOnlyList<ScoredPair> Pairs,
    IReadOnlyList<ScoredPair> Candidates,
    PairScorer Scorer,
    BlockingPlan Plan,
    long Compared,
    double Threshold);

/// <summary>Matches records: chooses blocking, learns the model, scores, decides. The same result whatever the number of threads.</summary>
public static class Matcher
{
    private const double Kept = 0.001;
    private const long SampleFor = 2_000_000;

    /// <summary>Matches the records of <paramref name="table"/>, which must be complete.</summary>
    public static MatchResult Match(RecordTable table, MatchOptions options)
    {
        var comparer = new PairComparer(table);
        var contexts = new Contexts(table);
        var model = new MatchModel(table, contexts, new RandomPairs(table, comparer, contexts).Levels());
        var chances = new FateChances((column, level) => ChanceOf(table, model, column, level), model.Exchanged);
        var plan = new BlockingPlanner(table, chances).Plan();
        var blocks = new BlockRun(table, plan);
        var counts = Patterns(comparer, blocks);
        new ExpectationMaximisation(table, counts.Patterns, counts.Counts).Fit(model);
        var scorer = new PairScorer(table, comparer, model);
        var (candidates, compared) = Score(scorer, blocks);
        if (table.HasTwoFiles && !options.Many)
            candidates = OneToOnePosterior.Of(candidates, table.LeftCount, table.Count - table.LeftCount, model.Share * table.AllPairs);
        var threshold = options.Threshold ?? 0.5;
        var pairs = table.HasTwoFiles ? Decision.Between(candidates, threshold, options.Many) : Decision.Within(candidates, scorer, threshold);
        return new(pairs, candidates, scorer, plan, compared, threshold);
    }

    private static double ChanceOf(RecordTable table, MatchModel model, FieldColumn column, int level)
    {
        var index = table.Columns.ToList().IndexOf(column);
        return model.MatchChance(index, level);
    }

    private static (ulong[] Patterns, double[] Counts) Patterns(PairComparer comparer, BlockRun blocks)
    {
        var expected = blocks.Plan.Rules.Sum(rule => rule.ExpectedPairs);
        var every = (ulong)Math.Max(1, Math.Round(expected / SampleFor));
        var counters = blocks.Run(() => new PatternVisitor(comparer, new PatternCounts(), every));
        var all = new PatternCounts();
        foreach (var counter in counters)
            all.Add(counter.Counts);
        return all.Sorted();
    }

    private static (List<ScoredPair> Pairs, long Compared) Score(PairScorer scorer, BlockRun blocks)
    {
        var least = (float)(Math.Log(Kept / (1 - Kept)) - scorer.Model.PriorLogOdds);
        var found = blocks.Run(() => new ScoreVisitor(scorer, [], least));
        var pairs = found.SelectMany(each => each.Found).ToList();
        pairs.Sort((x, y) => x.Left != y.Left ? x.Left.CompareTo(y.Left) : x.Right.CompareTo(y.Right));
        return (pairs, found.Sum(each => each.Compared));
    }

    private struct PatternVisitor(PairComparer comparer, PatternCounts counts, ulong every) : IPairVisitor
    {
        public readonly PatternCounts Counts => counts;

        public readonly void Visit(int a, int b)
        {
            if (every == 1 || Hashing.Mix(((ulong)(uint)a << 32) | (uint)b) % every == 0)
                counts.Add(comparer.Compare(a, b), (long)every);
        }
    }

    private struct ScoreVisitor(PairScorer scorer, List<ScoredPair> found, float least) : IPairVisitor
    {
        public readonly List<ScoredPair> Found => found;

        public long Compared { get; private set; }

        public void Visit(int a, int b)
        {
            Compared++;
            var weight = scorer.Weigh(a, b);
            if (weight >= least)
                found.Add(new(a, b, weight, 1 / (1 + Math.Exp(-scorer.LogOdds(weight)))));
        }
    }
}
