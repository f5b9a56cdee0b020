using Steadfast.Statistics.Matching.Learning;

namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>From scored pairs to the pairs given out.</summary>
internal static class Decision
{
    private const double Strongest = 12;

    /// <summary>Two files: the best assignment of one to one, or every pair from <paramref name="threshold"/> on.</summary>
    public static IReadOnlyList<ScoredPair> Between(IReadOnlyList<ScoredPair> pairs, double threshold, bool many)
    {
        if (many)
            return [.. pairs.Where(pair => pair.Probability >= threshold)];
        var least = Odds(threshold);
        return OneToOne.Assign(pairs, pair => Odds(pair.Probability) - least);
    }

    /// <summary>One file: every pair within the groups that hold together at <paramref name="threshold"/>.</summary>
    public static IReadOnlyList<ScoredPair> Within(IReadOnlyList<ScoredPair> pairs, PairScorer scorer, double threshold)
    {
        var least = Odds(threshold);
        double Gain(int a, int b) => scorer.LogOdds(scorer.Weigh(a, b)) - least;
        var groups = new Clusters(Gain, Strongest).Of(pairs, pair => Odds(pair.Probability) - least, 0);
        var found = new ScoredPair[groups.Count][];
        Parallel.For(0, groups.Count, i => found[i] = [.. PairsOf(groups[i], scorer)]);
        var all = found.SelectMany(each => each).ToArray();
        Array.Sort(all, ScoredPair.InOrder);
        return all;
    }

    /// <summary>
    /// Every pair of a group. Records that hardly speak to each other may each be tied to the group by the others, so a
    /// pair's probability is its own, or that of the looser of its two records belonging to the group, if that is greater.
    /// </summary>
    private static IEnumerable<ScoredPair> PairsOf(int[] group, PairScorer scorer)
    {
        var weights = new float[group.Length, group.Length];
        var ties = new double[group.Length];
        for (var i = 0; i < group.Length; i++)
            for (var j = i + 1; j < group.Length; j++)
            {
                weights[i, j] = scorer.Weigh(group[i], group[j]);
                var odds = Math.Clamp(scorer.LogOdds(weights[i, j]), -Strongest, Strongest);
                ties[i] += odds;
                ties[j] += odds;
            }
        for (var i = 0; i < group.Length; i++)
            for (var j = i + 1; j < group.Length; j++)
            {
                var odds = Math.Max(scorer.LogOdds(weights[i, j]), Math.Min(ties[i], ties[j]));
                yield return new(group[i], group[j], weights[i, j], 1 / (1 + Math.Exp(-odds)));
            }
    }

    private static double Odds(double probability) =>
        Math.Log(Math.Max(probability, 1e-300)) - Math.Log(Math.Max(1 - probability, 1e-300));
}
