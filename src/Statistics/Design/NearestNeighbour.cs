namespace Steadfast.Statistics.Design;

/// <summary>Pairs of rows, treated with comparison, and the treated for whom there was nobody.</summary>
public sealed record MatchedPairs(IReadOnlyList<(int Treated, int Comparison)> Pairs, IReadOnlyList<int> Unmatched)
{
    /// <summary>How often each row is used: 1 for a matched treated row, the number of its pairs for a comparison row, else 0.</summary>
    public double[] Weights(int rows)
    {
        var weights = new double[rows];
        foreach (var (treated, comparison) in Pairs)
        {
            weights[treated] = 1;
            weights[comparison]++;
        }
        return weights;
    }
}

/// <summary>
/// Greedy nearest-neighbour matching on a score (Rosenbaum and Rubin 1985): treated rows from the largest score down, each
/// takes the nearest comparison row left (the earlier one of equally near). As MatchIt's method "nearest", order "largest".
/// </summary>
public static class NearestNeighbour
{
    /// <param name="scores">A score for each row, such as the fitted probability or its logit; finite.</param>
    /// <param name="treated">True for the rows to be matched.</param>
    /// <param name="caliper">The farthest a match may be, in the unit of the scores; null for no limit.</param>
    /// <param name="replace">May a comparison row be used again?</param>
    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or the caliper is below 0.</exception>
    public static MatchedPairs Match(IReadOnlyList<double> scores, IReadOnlyList<bool> treated, double? caliper = null, bool replace = false)
    {
        if (scores.Count != treated.Count || scores.Any(score => !double.IsFinite(score)) || caliper < 0)
            throw new ArgumentException($"Each row needs a finite score and a group, and a caliper is 0 or more; there are {scores.Count} scores and {treated.Count} groups.");
        var rows = Enumerable.Range(0, scores.Count).ToList();
        var free = new FreeComparisons([.. rows.Where(row => !treated[row]).OrderBy(row => scores[row])], scores);
        var pairs = new List<(int, int)>();
        var unmatched = new List<int>();
        foreach (var row in rows.Where(row => treated[row]).OrderByDescending(row => scores[row]))
        {
            if (free.Nearest(scores[row]) is not { } at || Math.Abs(free.Score(at) - scores[row]) > (caliper ?? double.PositiveInfinity))
            {
                unmatched.Add(row);
                continue;
            }
            pairs.Add((row, free.Row(at)));
            if (!replace)
                free.Take(at);
        }
        return new MatchedPairs(pairs, unmatched);
    }
}
