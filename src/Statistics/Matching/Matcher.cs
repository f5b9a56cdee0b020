using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Deciding;
using Steadfast.Statistics.Matching.Learning;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching;

/// <summary>What a caller may wish otherwise.</summary>
/// <param name="Threshold">Least probability of a pair given out; null for the matcher's own.</param>
/// <param name="Many">Two files: whether a record may be in several pairs.</param>
/// <param name="Workers">Threads that compare pairs; null for as many as there are processors. The result is the same.</param>
public sealed record MatchOptions(double? Threshold = null, bool Many = false, int? Workers = null);

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

    /// <summary>Matches the records of <paramref name="table"/>, which must be complete.</summary>
    public static MatchResult Match(RecordTable table, MatchOptions options)
    {
        var comparer = new PairComparer(table);
        var contexts = new Contexts(table);
        var model = new MatchModel(table, contexts, new RandomPairs(table, comparer, contexts).Levels());
        var chances = new FateChances((column, level) => ChanceOf(table, model, column, level), model.Exchanged);
        var plan = new BlockingPlanner(table, chances).Plan();
        var compared = ComparedPairs.Of(table, comparer, plan, options.Workers ?? Environment.ProcessorCount);
        var (patterns, counts) = compared.Patterns();
        new ExpectationMaximisation(table, patterns, counts, new Households(table)).Fit(model);
        var scorer = new PairScorer(table, comparer, model);
        var candidates = compared.Score(scorer, Kept);
        if (table.HasTwoFiles && !options.Many)
            candidates = OneToOnePosterior.Of(candidates, table.LeftCount, table.Count - table.LeftCount, model.Share * table.AllPairs);
        var threshold = options.Threshold ?? 0.5;
        var pairs = table.HasTwoFiles ? Decision.Between(candidates, threshold, options.Many) : Decision.Within(candidates, scorer, threshold);
        return new(pairs, candidates, scorer, plan, compared.Count, threshold);
    }

    private static double ChanceOf(RecordTable table, MatchModel model, FieldColumn column, int level)
    {
        var index = table.Columns.ToList().IndexOf(column);
        return model.MatchChance(index, level);
    }
}
