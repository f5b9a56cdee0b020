using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>
/// The Hodges-Lehmann estimate of the middle of differences (Hodges and Lehmann 1963): the median of the averages of all
/// pairs, those who did not change included, which <see cref="SignedRank"/> leaves out.
/// </summary>
public static class HodgesLehmann
{
    private const int ExactTo = 200;

    /// <summary>
    /// Estimate and distribution-free interval: exact order statistics to 200 people; above, their normal approximation
    /// n(n+1)/4 - z √(n(n+1)(2n+1)/24) (Hollander, Wolfe and Chicken 2014, §3.3). Ties keep at least the level (Noether 1967).
    /// </summary>
    /// <exception cref="ArgumentException">A difference is not finite.</exception>
    public static Answer Estimate(ReadOnlySpan<double> differences, double level = 0.95)
    {
        const string Method = "Hodges-Lehmann median difference";
        Differences.Check(differences);
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        if (differences.Length == 0)
            return Answer.Nothing(Method, 0, Reason.NoData);
        var sorted = differences.ToArray();
        Array.Sort(sorted);
        var limits = sorted.Length <= ExactTo ? WalshAverages.ExactLimits(sorted, tail) : NormalLimits(sorted, tail);
        var why = WalshAverages.Limitation(sorted, ref limits);
        return Answer.Of(Method, WalshAverages.Median(sorted), limits?.Low ?? double.NaN, limits?.High ?? double.NaN,
            double.NaN, double.NaN, sorted.Length, why);
    }

    private static Interval? NormalLimits(double[] sorted, double tail)
    {
        double n = sorted.Length;
        var k = (long)Math.Floor(n * (n + 1) / 4 + Normal.Quantile(tail) * Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24));
        var count = sorted.Length * (sorted.Length + 1L) / 2;
        return k < 1 ? null : new Interval(WalshAverages.Smallest(sorted, k), WalshAverages.Smallest(sorted, count + 1 - k));
    }
}
