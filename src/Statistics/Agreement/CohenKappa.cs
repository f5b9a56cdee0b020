using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Agreement;

/// <summary>How far apart two categories count: not at all alike (None), by steps (Linear) or by steps squared (Quadratic).</summary>
public enum KappaWeights
{
    None,
    Linear,
    Quadratic,
}

/// <summary>
/// Cohen's kappa for two coders (Cohen 1960), weighted for ordered categories (Cohen 1968). Interval: normal, with the
/// large-sample standard error of Fleiss, Cohen and Everitt 1969. Statistic: z against agreement by chance alone, with their
/// standard error for that case. N: units coded by both.
/// </summary>
public static class CohenKappa
{
    /// <summary>From each unit's category by the first and by the second coder, numbered from 0 in their order; null where not coded.</summary>
    /// <exception cref="ArgumentException">The coders have unequal numbers of units, or a category is out of range.</exception>
    public static Answer Of(
        IReadOnlyList<int?> first, IReadOnlyList<int?> second, int categories, KappaWeights weights = KappaWeights.None, double level = 0.95)
    {
        if (first.Count != second.Count)
            throw new ArgumentException($"The first coder has {first.Count} units and the second {second.Count}; each unit needs a place in both.");
        var table = new double[categories, categories];
        for (var i = 0; i < first.Count; i++)
        {
            if (first[i] is not { } one || second[i] is not { } other)
                continue;
            if (one < 0 || one >= categories || other < 0 || other >= categories)
                throw new ArgumentException($"Unit {i + 1} has category {one} or {other}; categories run from 0 to {categories - 1}.");
            table[one, other]++;
        }
        return OfTable(table, weights, level);
    }

    /// <summary>From a square table of counts, first coder in rows, second in columns.</summary>
    public static Answer OfTable(double[,] counts, KappaWeights weights = KappaWeights.None, double level = 0.95) =>
        OfTable(counts, Distances(counts.GetLength(0), weights), level);

    /// <summary>From a square table of counts and as large a table of disagreement weights: 0 for agreement, more for worse.</summary>
    public static Answer OfTable(double[,] counts, double[,] disagreement, double level = 0.95)
    {
        const string Method = "Cohen's kappa";
        var k = counts.GetLength(0);
        if (counts.GetLength(1) != k || disagreement.GetLength(0) != k || disagreement.GetLength(1) != k)
            throw new ArgumentException($"Counts and weights must be square and of one size; counts have {k} rows and {counts.GetLength(1)} columns, weights {disagreement.GetLength(0)} and {disagreement.GetLength(1)}.");
        var z = Normal.Critical(level);
        var sums = new KappaSums(counts, disagreement);
        if (sums.Total == 0)
            return Answer.Nothing(Method, 0, Reason.NoData);
        var n = (int)sums.Total;
        if (sums.ByChance >= 1)
            return Answer.Nothing(Method, n, Reason.NoVariation, "Both coders used one and the same category throughout, so chance alone would agree as well.");
        var kappa = (sums.Observed - sums.ByChance) / (1 - sums.ByChance);
        var half = z * sums.StandardError();
        var statistic = kappa / sums.ErrorByChance();
        return double.IsFinite(statistic)
            ? Answer.Of(Method, kappa, kappa - half, kappa + half, statistic, Normal.TwoSided(statistic), n)
            : Answer.Of(Method, kappa, double.NaN, double.NaN, double.NaN, double.NaN, n, Reason.NoVariation);
    }

    private static double[,] Distances(int k, KappaWeights weights)
    {
        var table = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                double steps = Math.Abs(i - j);
                table[i, j] = weights switch
                {
                    KappaWeights.None => Math.Sign(steps),
                    KappaWeights.Linear => steps,
                    _ => steps * steps,
                };
            }
        }
        return table;
    }
}
