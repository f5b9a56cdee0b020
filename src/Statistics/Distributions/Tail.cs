namespace Steadfast.Statistics.Distributions;

/// <summary>Quantiles by inverting a tail, on the log scale so that far tails keep their digits.</summary>
internal static class Tail
{
    /// <summary>Where the lower tail of a distribution on [0, ∞) is p; the smaller tail is the one inverted.</summary>
    public static double Quantile(double p, double scale, Func<double, double> lower, Func<double, double> upper)
    {
        Check(p);
        if (p == 0)
            return 0;
        if (p == 1)
            return double.PositiveInfinity;
        Func<double, double> distance = p <= 0.5
            ? x => Math.Log(lower(x) / p)
            : x => -Math.Log(upper(x) / (1 - p));
        // Search in ln x: quantiles of small shapes run down to 1e-300.
        var high = Math.Log(scale);
        var width = 1.0;
        while (distance(Math.Exp(high)) < 0)
            high += width *= 2;
        var low = high - 1;
        for (width = 1; distance(Math.Exp(low)) > 0; low -= width *= 2)
        {
            if (low < -740)
                return 0;
        }
        var (from, to) = (Math.Exp(low), Math.Exp(high));
        return Math.Log(to / from) > 3
            ? Math.Exp(Root.Between(u => distance(Math.Exp(u)), low, high))
            : Root.Between(distance, from, to);
    }

    public static void Check(double p)
    {
        if (!(p is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is from 0 to 1.");
    }
}
