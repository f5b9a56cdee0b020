using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Agreement;

/// <summary>
/// Fleiss' kappa for any fixed number of coders of unordered categories, who may differ from unit to unit (Fleiss 1971).
/// Statistic: z against chance alone, with the standard error of Fleiss, Nee and Landis 1979. Interval: units bootstrapped,
/// since no closed form holds away from chance. N: units.
/// </summary>
public static class FleissKappa
{
    /// <param name="counts">For each unit a row, how many coders chose each category; every row adds up to the same number of coders.</param>
    /// <param name="level">The interval's confidence level.</param>
    /// <param name="draws">Bootstrap resamples of units.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <exception cref="ArgumentException">Units have unequal numbers of coders, or fewer than two.</exception>
    public static Answer Of(int[,] counts, double level = 0.95, int draws = 2000, ulong seed = ClusterBootstrap.DefaultSeed)
    {
        const string Method = "Fleiss' kappa";
        var units = counts.GetLength(0);
        if (units == 0)
            return Answer.Nothing(Method, 0, Reason.NoData);
        var coders = Coders(counts);
        var totals = new double[counts.GetLength(1)];
        var interval = ClusterBootstrap.Interval(units, picked => Kappa(counts, picked, coders, totals), level, draws, seed);
        if (interval.Estimate is not { } kappa)
            return Answer.Nothing(Method, units, Reason.NoVariation, "Every coder chose one and the same category, so chance alone would agree as well.");
        var z = kappa / ErrorByChance(counts, coders);
        return Answer.Of(Method, kappa, interval.Low ?? double.NaN, interval.High ?? double.NaN, z, Normal.TwoSided(z), units, interval.Why,
            interval.Note ?? $"Interval from {draws} resamples of units, seed {seed}.");
    }

    private static int Coders(int[,] counts)
    {
        var coders = 0;
        for (var unit = 0; unit < counts.GetLength(0); unit++)
        {
            var here = 0;
            for (var j = 0; j < counts.GetLength(1); j++)
                here += counts[unit, j];
            coders = unit == 0 ? here : coders;
            if (here != coders || here < 2)
                throw new ArgumentException($"Unit {unit + 1} has {here} coders and the first has {coders}; every unit needs the same number, at least two.");
        }
        return coders;
    }

    private static double Kappa(int[,] counts, ReadOnlySpan<int> units, int coders, double[] totals)
    {
        Array.Clear(totals);
        var agreeing = 0.0;
        foreach (var unit in units)
        {
            for (var j = 0; j < totals.Length; j++)
            {
                totals[j] += counts[unit, j];
                agreeing += counts[unit, j] * (counts[unit, j] - 1.0);
            }
        }
        var observed = agreeing / (units.Length * coders * (coders - 1.0));
        var byChance = 0.0;
        foreach (var total in totals)
            byChance += Math.Pow(total / (units.Length * (double)coders), 2);
        return byChance >= 1 ? double.NaN : (observed - byChance) / (1 - byChance);
    }

    private static double ErrorByChance(int[,] counts, int coders)
    {
        var (units, spread, skew) = (counts.GetLength(0), 0.0, 0.0);
        for (var j = 0; j < counts.GetLength(1); j++)
        {
            var share = 0.0;
            for (var unit = 0; unit < units; unit++)
                share += counts[unit, j] / (units * (double)coders);
            spread += share * (1 - share);
            skew += share * (1 - share) * (1 - 2 * share);
        }
        return Math.Sqrt(2 * (spread * spread - skew) / (units * coders * (coders - 1.0))) / spread;
    }
}
