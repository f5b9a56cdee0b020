using System.Numerics;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>
/// The sign-flip (paired permutation) test that differences are symmetric about 0 (Fisher 1935, §21). Assumes people are
/// independent and, were there no effect, each one's difference as likely either way; nothing about its distribution.
/// Estimate and statistic: the mean difference. P: the share of sign patterns whose mean is at least as far from 0. The
/// interval inverts the same test, through the ordered means of subsets (Hartigan 1969).
/// </summary>
public static class SignFlip
{
    /// <summary>All sign patterns are gone through up to this many people.</summary>
    public const int MostExact = 20;

    public const ulong DefaultSeed = 20211101;

    // Sums that differ by less than this share of Σ|d| are the same but for rounding.
    private const double Slack = 1e-11;
    private const int Refresh = 4096;

    /// <summary>Exact to <see cref="MostExact"/> people; above, Monte Carlo with p = (1 + as far) / (1 + draws) (Phipson and Smyth 2010).</summary>
    /// <param name="differences">One number for each person, such as the monthly rate after less that before; finite.</param>
    /// <param name="level">The interval's confidence level.</param>
    /// <param name="draws">Random patterns above <see cref="MostExact"/> people.</param>
    /// <param name="seed">Seed of the random patterns; the same seed gives the same answer anywhere.</param>
    /// <exception cref="ArgumentException">A difference is not finite, or draws is below 1.</exception>
    public static Answer Test(ReadOnlySpan<double> differences, double level = 0.95, int draws = 100_000, ulong seed = DefaultSeed)
    {
        const string Method = "Sign-flip permutation test";
        Differences.Check(differences);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var alpha = 1 - Normal.CheckedLevel(level);
        var n = differences.Length;
        if (n == 0)
            return Answer.Nothing(Method, 0, Reason.NoData);
        var mean = Differences.Sum(differences) / n;
        if (n == 1)
            return Answer.Of(Method, mean, double.NaN, double.NaN, mean, 1, 1, Reason.OneUnit);
        if (n > MostExact)
            return Sampled(Method + $", Monte Carlo ({draws} draws, seed {seed})", differences, mean, alpha, draws, seed);
        var limits = SubsetMeans.Limits(SubsetMeans.All(differences), (int)(alpha * (1 << (n - 1)) + 1e-9));
        return WithLimits(Method + ", exact", differences, mean, limits, ExactP(differences));
    }

    /// <summary>The share of all 2ⁿ sign patterns whose sum is at least as far from 0; one sign is held, by symmetry.</summary>
    private static double ExactP(ReadOnlySpan<double> differences)
    {
        Span<double> signed = stackalloc double[differences.Length];
        differences.CopyTo(signed);
        var sum = Differences.Sum(signed);
        var bar = Bar(differences, sum);
        var patterns = 1 << (signed.Length - 1);
        var asFar = 1;
        for (var i = 1; i < patterns; i++)
        {
            // Gray code: each pattern differs from the last in one sign.
            var flip = BitOperations.TrailingZeroCount(i);
            signed[flip] = -signed[flip];
            sum = i % Refresh == 0 ? Differences.Sum(signed) : sum + 2 * signed[flip];
            if (Math.Abs(sum) >= bar)
                asFar++;
        }
        return (double)asFar / patterns;
    }

    private static Answer Sampled(string method, ReadOnlySpan<double> differences, double mean, double alpha, int draws, ulong seed)
    {
        var (random, means) = (new SeededRandom(seed), new double[draws]);
        var sum = Differences.Sum(differences);
        var bar = Bar(differences, sum);
        var asFar = 1;
        for (var draw = 0; draw < draws; draw++)
        {
            var (part, size) = SubsetMeans.Random(differences, ref random);
            means[draw] = part / size;
            if (Math.Abs(sum - 2 * part) >= bar)
                asFar++;
        }
        var limits = SubsetMeans.Limits(means, (int)(alpha / 2 * (draws + 1) + 1e-9));
        return WithLimits(method, differences, mean, limits, asFar / (draws + 1.0));
    }

    private static double Bar(ReadOnlySpan<double> differences, double sum)
    {
        var size = 0.0;
        foreach (var difference in differences)
            size += Math.Abs(difference);
        return Math.Abs(sum) - Slack * size;
    }

    private static Answer WithLimits(string method, ReadOnlySpan<double> differences, double mean, Interval? limits, double p)
    {
        var n = differences.Length;
        if (!differences.ContainsAnyExcept(differences[0]))
            return Answer.Of(method, mean, double.NaN, double.NaN, mean, p, n, Reason.NoVariation);
        return limits is { } interval
            ? Answer.Of(method, mean, interval.Low, interval.High, mean, p, n)
            : Answer.Of(method, mean, double.NaN, double.NaN, mean, p, n, Reason.TooFewForLevel);
    }
}
