using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Rates;

/// <summary>
/// The ratio of two Poisson rates, first over second (after over before), against a ratio of 1. Given the total of
/// events, the first count is binomial with odds ratio × exposure₁ / exposure₂, on which the first two and the last
/// rest. Events are taken as independent; with few people who differ, use person-level methods. N is the total of
/// events. With no events on the second side there is no estimate, and no upper limit (positive infinity).
/// </summary>
public static class RateRatio
{
    // R's binom.test counts outcomes up to this much likelier than the one seen, so that rounding hides no tie.
    private const double Tie = 1 + 1e-7;

    /// <summary>
    /// Exact conditional test and interval, as R's poisson.test: the interval is Clopper-Pearson's on the binomial
    /// scale, the p value sums all outcomes no likelier than the one seen. Statistic: events on the first side.
    /// </summary>
    public static Answer Exact(EventCount first, EventCount second, double level = 0.95)
    {
        const string Method = "Exact conditional test of a rate ratio";
        if (Refusal(Method, first, second) is { } refusal)
            return refusal;
        var (x1, x2, scale) = (first.Events, second.Events, second.Exposure / first.Exposure);
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        var low = x1 == 0 ? 0 : scale * Beta.Odds(tail, x1, x2 + 1.0);
        var high = x2 == 0 ? double.PositiveInfinity : scale * Beta.Odds(1 - tail, x1 + 1.0, x2);
        return Whole(Method, first, second, low, high, x1, MinimumLikelihood(x1, x1 + x2, Share(first, second)));
    }

    /// <summary>
    /// Mid-p version of the exact conditional test: half the probability of the outcome seen is left out of each tail,
    /// the two-sided p is twice the smaller tail, and the interval inverts it (exactci's "central" with midp;
    /// Rothman, Greenland and Lash 2008, chapter 14). Statistic: events on the first side.
    /// </summary>
    public static Answer MidP(EventCount first, EventCount second, double level = 0.95)
    {
        const string Method = "Mid-p conditional test of a rate ratio";
        if (Refusal(Method, first, second) is { } refusal)
            return refusal;
        var (x, n, tail) = (first.Events, first.Events + second.Events, (1 - Normal.CheckedLevel(level)) / 2);
        var scale = second.Exposure / first.Exposure;
        var low = x == 0 ? 0 : scale * OddsAt(odds => MidTail(n - x, n, 1 / (1 + odds), odds / (1 + odds)), tail);
        var high = x == n ? double.PositiveInfinity : scale / OddsAt(odds => MidTail(x, n, 1 / (1 + odds), odds / (1 + odds)), tail);
        var (share, rest) = (Share(first, second), Share(second, first));
        var p = Math.Min(1, 2 * Math.Min(MidTail(x, n, share, rest), MidTail(n - x, n, rest, share)));
        return Whole(Method, first, second, low, high, x, p);
    }

    /// <summary>Normal interval on the logarithm of the ratio, standard error √(1/x₁ + 1/x₂). Statistic: z.</summary>
    public static Answer WaldLog(EventCount first, EventCount second, double level = 0.95)
    {
        const string Method = "Wald interval for the log rate ratio";
        if (Refusal(Method, first, second) is { } refusal)
            return refusal;
        var ratio = first.Rate / second.Rate;
        if (first.Events == 0 || second.Events == 0)
        {
            return Whole(Method, first, second, double.NaN, double.NaN, double.NaN, double.NaN) with
            {
                Note = "One side has no events, and this method then gives no interval; the exact one does.",
            };
        }
        var error = Math.Sqrt(1.0 / first.Events + 1.0 / second.Events);
        var (z, half) = (Math.Log(ratio) / error, Math.Exp(Normal.Critical(level) * error));
        return Whole(Method, first, second, ratio / half, ratio * half, z, Normal.TwoSided(z));
    }

    /// <summary>
    /// Score test and interval: z² = (x₁ - n p)² / (n p (1 - p)) at the ratio's binomial share p; Wilson's interval on
    /// that scale (Graham, Mau and Li 2003; R's prop.test without correction). Statistic: z.
    /// </summary>
    public static Answer Score(EventCount first, EventCount second, double level = 0.95)
    {
        const string Method = "Score interval for the rate ratio";
        if (Refusal(Method, first, second) is { } refusal)
            return refusal;
        double n = first.Events + second.Events;
        var share = Share(first, second);
        var scale = second.Exposure / first.Exposure;
        var z = (first.Events - n * share) / Math.Sqrt(n * share * Share(second, first));
        return Whole(Method, first, second,
            scale * Odds(first.Events, second.Events, level), scale / Odds(second.Events, first.Events, level), z, Normal.TwoSided(z));
    }

    /// <summary>Wilson's lower limit as odds: the smaller root w of (x - y w)² = z² w (x + y), taken from the larger.</summary>
    private static double Odds(double x, double y, double level)
    {
        var z2 = Math.Pow(Normal.Critical(level), 2) * (x + y);
        var half = x * y + z2 / 2;
        return x * x / (half + Math.Sqrt(z2 * (x * y + z2 / 4)));
    }

    private static Answer? Refusal(string method, EventCount first, EventCount second)
    {
        var n = first.N + second.N;
        if (first.Exposure == 0 || second.Exposure == 0)
            return Answer.Nothing(method, n, Reason.EmptyWindow);
        return n == 0 ? Answer.Nothing(method, n, Reason.NoEvents) : null;
    }

    private static Answer Whole(string method, EventCount first, EventCount second, double low, double high, double statistic, double p)
    {
        var estimate = second.Events == 0 ? double.NaN : first.Rate / second.Rate;
        var why = first.Events == 0 || second.Events == 0 ? Reason.OneSideNoEvents : Reason.None;
        return Answer.Of(method, estimate, low, high, statistic, p, first.N + second.N, why);
    }

    private static double Share(EventCount of, EventCount other) => of.Exposure / (of.Exposure + other.Exposure);

    /// <summary>P(X &lt; x) + P(X = x)/2.</summary>
    private static double MidTail(long x, long n, double share, double rest) =>
        Binomial.Cdf(x - 1, n, share, rest) + 0.5 * Binomial.Probability(x, n, share, rest);

    /// <summary>The odds at which a tail that grows with them reaches a level.</summary>
    private static double OddsAt(Func<double, double> growing, double level) =>
        Math.Exp(Root.Between(u => Math.Log(growing(Math.Exp(u)) / level), -60, 60));

    private static double MinimumLikelihood(long x, long n, double share)
    {
        var bar = Binomial.Probability(x, n, share) * Tie;
        var mean = n * share;
        if (x == mean)
            return 1;
        // On the other side of the mean the probabilities fall steadily, so the first outcome at or under the bar is searched by halving.
        if (x < mean)
        {
            var from = FirstUnder((long)Math.Ceiling(mean), n, k => Binomial.Probability(k, n, share) <= bar);
            return Math.Min(1, Binomial.Cdf(x, n, share) + Binomial.Upper(from - 1, n, share));
        }
        var mirrored = FirstUnder(n - (long)Math.Floor(mean), n, k => Binomial.Probability(n - k, n, share) <= bar);
        return Math.Min(1, Binomial.Upper(x - 1, n, share) + Binomial.Cdf(n - mirrored, n, share));
    }

    /// <summary>The least k from start to n at which a condition, false then true, holds; n + 1 where it never does.</summary>
    private static long FirstUnder(long start, long n, Func<long, bool> holds)
    {
        var (low, high) = (start - 1, n + 1);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle, high);
        }
        return high;
    }
}
