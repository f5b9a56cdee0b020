using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>Order statistics of the n(n+1)/2 averages of pairs, each value with itself too, without holding them: O(n) a step.</summary>
internal static class WalshAverages
{
    /// <summary>The k-th smallest, from 1.</summary>
    public static double Smallest(double[] sorted, long k) =>
        Root.FirstTrue(bound => AtMost(sorted, bound) >= k, sorted[0], sorted[^1]);

    /// <summary>The Hodges-Lehmann estimate.</summary>
    public static double Median(double[] sorted)
    {
        var count = sorted.Length * (sorted.Length + 1L) / 2;
        var middle = Smallest(sorted, (count + 1) / 2);
        return count % 2 == 1 ? middle : 0.5 * (middle + Smallest(sorted, count / 2 + 1));
    }

    /// <summary>The interval of the exact test without ties, or null where there are too few for its level.</summary>
    public static Interval? ExactLimits(double[] sorted, double tail)
    {
        var k = SignedRankDistribution.Quantile(tail, sorted.Length);
        var count = sorted.Length * (sorted.Length + 1L) / 2;
        return k == 0 ? null : new Interval(Smallest(sorted, k), Smallest(sorted, count + 1 - k));
    }

    /// <summary>The average nearest to a value.</summary>
    public static double Nearest(double[] sorted, double value)
    {
        var below = AtMost(sorted, value);
        var (under, over) = (Smallest(sorted, Math.Max(1, below)), Smallest(sorted, below + 1));
        return value - under <= over - value ? under : over;
    }

    /// <summary>Why there is no interval. Values that are all the same set none, whatever the order statistics say.</summary>
    public static Reason Limitation(double[] sorted, ref Interval? limits)
    {
        if (sorted.Length > 1 && sorted[0] == sorted[^1])
        {
            limits = null;
            return Reason.NoVariation;
        }
        return limits is null ? Reason.TooFewForLevel : Reason.None;
    }

    private static long AtMost(double[] sorted, double bound)
    {
        var count = 0L;
        var partner = sorted.Length - 1;
        for (var i = 0; i < sorted.Length && i <= partner; i++)
        {
            while (partner >= i && (sorted[i] + sorted[partner]) / 2 > bound)
                partner--;
            count += partner - i + 1;
        }
        return count;
    }
}
