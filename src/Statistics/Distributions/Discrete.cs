namespace Steadfast.Statistics.Distributions;

/// <summary>The Poisson distribution.</summary>
public static class Poisson
{
    public static double Probability(long count, double mean) => count < 0 ? 0 : Logarithms.PoissonTerm(count, mean);

    /// <summary>P(X ≤ count).</summary>
    public static double Cdf(long count, double mean) => count < 0 ? 0 : Incomplete.GammaUpper(count + 1.0, mean);

    /// <summary>P(X > count).</summary>
    public static double Upper(long count, double mean) => count < 0 ? 1 : Incomplete.GammaLower(count + 1.0, mean);

    /// <summary>The least count whose lower tail reaches p; p below 1.</summary>
    public static long Quantile(double p, double mean) =>
        Least.Reaching(p, mean + Math.Sqrt(mean) * Normal.Quantile(p), long.MaxValue, k => Cdf(k, mean));
}

/// <summary>The binomial distribution.</summary>
public static class Binomial
{
    public static double Probability(long successes, long trials, double p) => Probability(successes, trials, p, 1 - p);

    /// <summary>P(X ≤ successes).</summary>
    public static double Cdf(long successes, long trials, double p) => Cdf(successes, trials, p, 1 - p);

    /// <summary>P(X > successes).</summary>
    public static double Upper(long successes, long trials, double p)
    {
        if (successes < 0)
            return 1;
        return successes >= trials ? 0 : Incomplete.Beta(successes + 1.0, trials - successes, p, 1 - p);
    }

    // With both shares given, a share near 0 or 1 keeps its digits.
    internal static double Probability(long successes, long trials, double p, double q) =>
        successes < 0 || successes > trials ? 0 : Logarithms.BinomialTerm(successes, trials - successes, p, q);

    internal static double Cdf(long successes, long trials, double p, double q)
    {
        if (successes < 0)
            return 0;
        return successes >= trials ? 1 : Incomplete.Beta(trials - successes, successes + 1.0, q, p);
    }

    /// <summary>The least number of successes whose lower tail reaches p.</summary>
    public static long Quantile(double p, long trials, double success) => Least.Reaching(
        p, trials * success + Math.Sqrt(trials * success * (1 - success)) * Normal.Quantile(p), trials, k => Cdf(k, trials, success));
}

/// <summary>Quantiles of counts by stepping from a normal guess, with the step doubled until the answer is enclosed.</summary>
internal static class Least
{
    public static long Reaching(double p, double guess, long most, Func<long, double> cdf)
    {
        Tail.Check(p);
        if (p == 1)
            return most;
        // Rounding may put the tail a hair under p where it should equal it; R allows the same 64 ulp.
        var target = p * (1 - 1.4e-14);
        var start = double.IsFinite(guess) ? (long)Math.Clamp(guess, 0, most) : 0;
        var (low, high) = (start, start);
        for (var step = 1L; high < most && cdf(high) < target; step *= 2)
            (low, high) = (high, Math.Min(most, high + step));
        for (var step = 1L; low >= 0 && cdf(low) >= target; step *= 2)
            (low, high) = (Math.Max(-1, low - step), low);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = cdf(middle) < target ? (middle, high) : (low, middle);
        }
        return high;
    }
}
