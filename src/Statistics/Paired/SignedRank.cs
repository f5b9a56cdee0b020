using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>
/// Wilcoxon's signed rank test that differences are symmetric about 0. Differences of 0 are left out (Wilcoxon 1945), and the
/// note says how many. Statistic: V, the sum of ranks of the differences above 0. Estimate: the Hodges-Lehmann median of
/// the remaining differences. N: the remaining differences.
/// </summary>
public static class SignedRank
{
    /// <summary>R counts as exact below this many differences without ties or zeros.</summary>
    public const int ExactBelow = 50;

    /// <summary>With fewer differences than this, halving the whole range costs nothing.</summary>
    private const int FewForBisection = 2000;

    /// <summary>As R's wilcox.test with conf.int: exact below 50 differences without ties or zeros, else normal with continuity.</summary>
    public static Answer Test(ReadOnlySpan<double> differences, double level = 0.95)
    {
        var (kept, ranks) = Prepare(differences);
        var whole = kept.Length == differences.Length && ranks.TieTerm == 0 && kept.Length < ExactBelow;
        return whole ? Exact(differences, level) : Normally(differences, level);
    }

    /// <summary>
    /// Exact over all sign patterns given the ranks; with ties the midranks' own distribution is used. The interval's order
    /// statistics are those without ties, which keeps at least its level (Noether 1967).
    /// </summary>
    public static Answer Exact(ReadOnlySpan<double> differences, double level = 0.95)
    {
        const string Method = "Wilcoxon signed rank test, exact";
        var (kept, ranks) = Prepare(differences);
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        if (Refusal(Method, kept, differences.Length) is { } refusal)
            return refusal;
        var p = SignedRankDistribution.TwoSided(SignedRankDistribution.Of(ranks.DoubledRanks.AsSpan(0, ranks.Count)), checked((int)ranks.DoubledSum));
        var limits = WalshAverages.ExactLimits(kept, tail);
        return Whole(Method, kept, differences.Length, limits, ranks, p);
    }

    /// <summary>Normal approximation with variance corrected for ties and half a unit of continuity; the interval inverts it, as R does.</summary>
    public static Answer Normally(ReadOnlySpan<double> differences, double level = 0.95)
    {
        const string Method = "Wilcoxon signed rank test, normal with continuity";
        var (kept, ranks) = Prepare(differences);
        var z = Normal.Critical(level);
        if (Refusal(Method, kept, differences.Length) is { } refusal)
            return refusal;
        var p = Math.Min(1, Normal.TwoSided(ranks.Corrected));
        return Whole(Method, kept, differences.Length, NormalLimits(kept, z), ranks, p);
    }

    private static (double[] Kept, SignedRanks Ranks) Prepare(ReadOnlySpan<double> differences)
    {
        Differences.Check(differences);
        var kept = Array.FindAll(differences.ToArray(), difference => difference != 0);
        Array.Sort(kept);
        return (kept, new SignedRanks(kept).About(0));
    }

    /// <summary>The shifts at which the standardised statistic crosses ±z. It only moves at averages of pairs, so the crossing is put on one.</summary>
    private static Interval? NormalLimits(double[] sorted, double z)
    {
        var about = new SignedRanks(sorted);
        var (least, most) = (sorted[0], sorted[^1]);
        if (!(about.CorrectedAt(least) >= z) || !(about.CorrectedAt(most) <= -z))
            return null;
        return new Interval(
            WalshAverages.Nearest(sorted, Crossing(sorted, z, shift => about.CorrectedAt(shift) < z)),
            WalshAverages.Nearest(sorted, Crossing(sorted, -z, shift => about.CorrectedAt(shift) < -z)));
    }

    /// <summary>Where a condition on the shift begins to hold: near the average whose place the normal approximation tells, where there are many.</summary>
    private static double Crossing(double[] sorted, double z, Func<double, bool> condition)
    {
        double n = sorted.Length;
        var around = sorted.Length / 8L;
        var place = (long)(n * (n + 1) / 4 - z * Math.Sqrt(n * (n + 1) * (2 * n + 1) / 24));
        if (sorted.Length < FewForBisection || place - around < 1 || place + around > sorted.Length * (sorted.Length + 1L) / 2)
            return Root.FirstTrue(condition, sorted[0], sorted[^1]);
        var (low, high) = (WalshAverages.Smallest(sorted, place - around), WalshAverages.Smallest(sorted, place + around));
        return condition(low) || !condition(high)
            ? Root.FirstTrue(condition, sorted[0], sorted[^1])
            : Root.FirstTrue(condition, low, high);
    }

    private static Answer? Refusal(string method, double[] kept, int given)
    {
        if (given == 0)
            return Answer.Nothing(method, 0, Reason.NoData);
        return kept.Length == 0 ? Answer.Of(method, 0, double.NaN, double.NaN, 0, 1, 0, Reason.AllTied) : null;
    }

    private static Answer Whole(string method, double[] kept, int given, Interval? limits, SignedRanks ranks, double p)
    {
        var why = WalshAverages.Limitation(kept, ref limits);
        var left = given - kept.Length;
        var zeros = left == 0 ? null : $"{left} of {given} did not change and are left out.";
        var note = string.Join(" ", new[] { why.Sentence(), zeros }.Where(part => part is not null));
        return Answer.Of(method, WalshAverages.Median(kept), limits?.Low ?? double.NaN, limits?.High ?? double.NaN,
            0.5 * ranks.DoubledSum, p, kept.Length, why, note.Length == 0 ? null : note);
    }
}
