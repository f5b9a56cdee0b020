namespace Steadfast.Statistics.Design;

/// <summary>
/// One covariate among treated and comparison rows. Differences are standardised: of means, over the standard deviation of all
/// treated rows, the same before and after matching; null where that is 0 or nobody is left.
/// </summary>
public sealed record CovariateBalance(
    string Name, double? MeanTreated, double? MeanComparison, double? Difference,
    double? MatchedTreated, double? MatchedComparison, double? MatchedDifference);

/// <summary>
/// The table that shows whether groups are alike before and after matching, as MatchIt's summary. A difference beyond 0.1 either way is
/// commonly held to matter (Austin 2011). The deviation of a yes/no covariate is √(p(1 - p)).
/// </summary>
public static class Balance
{
    /// <param name="treated">True for treated rows.</param>
    /// <param name="weights">How much each row counts after matching; from <see cref="MatchedPairs.Weights"/>.</param>
    /// <param name="covariates">Each with its name and one value for each row.</param>
    public static IReadOnlyList<CovariateBalance> Table(
        IReadOnlyList<bool> treated, IReadOnlyList<double> weights, params IEnumerable<(string Name, double[] Values)> covariates) =>
        [.. covariates.Select(covariate => Row(covariate.Name, covariate.Values, treated, weights))];

    private static CovariateBalance Row(string name, double[] values, IReadOnlyList<bool> treated, IReadOnlyList<double> weights)
    {
        if (values.Length != treated.Count || weights.Count != treated.Count)
            throw new ArgumentException($"{name} has {values.Length} values for {treated.Count} rows and {weights.Count} weights; every row needs each.");
        var all = (Treated: Mean(values, row => treated[row] ? 1 : 0), Comparison: Mean(values, row => treated[row] ? 0 : 1));
        var matched = (Treated: Mean(values, row => treated[row] ? weights[row] : 0), Comparison: Mean(values, row => treated[row] ? 0 : weights[row]));
        var deviation = Deviation([.. values.Where((_, row) => treated[row])], values);
        return new CovariateBalance(name, all.Treated, all.Comparison, Standardised(all, deviation),
            matched.Treated, matched.Comparison, Standardised(matched, deviation));
    }

    private static double? Standardised((double? Treated, double? Comparison) means, double deviation) =>
        deviation > 0 ? (means.Treated - means.Comparison) / deviation : null;

    private static double? Mean(double[] values, Func<int, double> weight)
    {
        var (sum, total) = (0.0, 0.0);
        for (var row = 0; row < values.Length; row++)
        {
            sum += weight(row) * values[row];
            total += weight(row);
        }
        return total > 0 ? sum / total : null;
    }

    private static double Deviation(double[] among, double[] all)
    {
        if (among.Length < 2)
            return 0;
        var mean = among.Average();
        return all.All(value => value is 0 or 1)
            ? Math.Sqrt(mean * (1 - mean))
            : Math.Sqrt(among.Sum(value => (value - mean) * (value - mean)) / (among.Length - 1));
    }
}
