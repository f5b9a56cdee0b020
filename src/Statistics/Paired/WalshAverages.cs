using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>Order statistics of the n(n+1)/2 averages of pairs, each value with itself too, without holding them: O(n) a step.</summary>
internal static class WalshAverages
{
    private const double Margin = 0.02;
    private const int MostGuesses = 40;

    /// <summary>
    /// The k-th smallest, from 1. Their number grows smoothly with the bound, so a few guesses in proportion leave few
    /// enough to put in order; ties that no bound parts are found by halving.
    /// </summary>
    public static double Smallest(double[] sorted, long k)
    {
        var (from, to) = (Math.BitDecrement(sorted[0]), sorted[^1]);
        var (before, upTo) = (AtMost(sorted, from), AtMost(sorted, to));
        var enough = Math.Max(sorted.Length / 4, 64);
        for (var guess = 0; guess < MostGuesses && upTo - before > enough; guess++)
        {
            var share = (k - before) / (double)(upTo - before) + (guess % 2 == 0 ? Margin : -Margin);
            var middle = from + (to - from) * Math.Clamp(share, Margin / 2, 1 - Margin / 2);
            if (!(middle > from) || !(middle < to))
                break;
            var count = AtMost(sorted, middle);
            if (count >= k)
                (to, upTo) = (middle, count);
            else
                (from, before) = (middle, count);
        }
        return upTo - before > enough || k <= before || k > upTo
            ? Root.FirstTrue(bound => AtMost(sorted, bound) >= k, Math.Max(from, sorted[0]), to)
            : Between(sorted, from, to, (int)(upTo - before))[(int)(k - before) - 1];
    }

    /// <summary>The averages above <paramref name="from"/> and up to <paramref name="to"/>, in order.</summary>
    /// <param name="sorted">The values.</param>
    /// <param name="from">Below all of them.</param>
    /// <param name="to">The greatest there may be.</param>
    /// <param name="count">How many there are.</param>
    public static double[] Between(double[] sorted, double from, double to, int count)
    {
        var averages = new double[count];
        var (found, most, least) = (0, sorted.Length - 1, sorted.Length - 1);
        for (var i = 0; i <= most; i++)
        {
            while (most >= i && (sorted[i] + sorted[most]) / 2 > to)
                most--;
            while (least >= i && (sorted[i] + sorted[least]) / 2 > from)
                least--;
            for (var partner = Math.Max(least + 1, i); partner <= most; partner++)
                averages[found++] = (sorted[i] + sorted[partner]) / 2;
        }
        Array.Sort(averages);
        return averages;
    }

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

    /// <summary>How many averages are at most <paramref name="bound"/>.</summary>
    public static long AtMost(double[] sorted, double bound)
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
