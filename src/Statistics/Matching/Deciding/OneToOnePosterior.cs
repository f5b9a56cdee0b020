namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// Probabilities where each record has at most one partner in the other file: a pair competes with every other pair of
/// either record, and the fewer records are still without a partner, the likelier is the one candidate left.
/// </summary>
/// <remarks>
/// Of partial matchings, each weighted by the product of its pairs' likelihood ratios, the share with M pairs among n
/// and m records leaves the odds of one more pair at M / ((n - M)(m - M)) times its ratio; M is the expected number of
/// matches, found by repetition.
/// </remarks>
internal static class OneToOnePosterior
{
    private const int MostRounds = 50;

    /// <summary>The pairs with probabilities that take competition into account.</summary>
    public static List<ScoredPair> Of(List<ScoredPair> pairs, int left, int right, double expected)
    {
        var most = Math.Min(left, right);
        expected = Math.Min(expected, most);
        var probabilities = new double[pairs.Count];
        for (var round = 0; round < MostRounds; round++)
        {
            var prior = Math.Log(Math.Max(expected, 0.1)) - Math.Log(left - expected + 1) - Math.Log(right - expected + 1);
            Compete(pairs, prior, probabilities);
            var now = Math.Min(probabilities.Sum(), most);
            var rest = Math.Abs(now - expected);
            expected = now;
            if (rest < 1e-6 * most)
                break;
        }
        return [.. pairs.Select((pair, i) => pair with { Probability = probabilities[i] })];
    }

    private static void Compete(List<ScoredPair> pairs, double prior, double[] probabilities)
    {
        var lefts = new Dictionary<int, double>();
        var rights = new Dictionary<int, double>();
        foreach (var pair in pairs)
        {
            var odds = Math.Exp(Math.Min(pair.Weight + prior, 300));
            lefts[pair.Left] = lefts.GetValueOrDefault(pair.Left) + odds;
            rights[pair.Right] = rights.GetValueOrDefault(pair.Right) + odds;
        }
        for (var i = 0; i < pairs.Count; i++)
        {
            var odds = Math.Exp(Math.Min(pairs[i].Weight + prior, 300));
            probabilities[i] = odds / (1 + lefts[pairs[i].Left] + rights[pairs[i].Right] - odds);
        }
    }
}
