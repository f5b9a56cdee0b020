using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Rates;

namespace Steadfast.Statistics.Ordinal;

/// <summary>
/// McNemar's test of change: of those who changed, did as many go one way as the other (McNemar 1947)? With ordered levels
/// this is the sign test. Estimate: the ratio of the two (the conditional odds ratio). N: those who changed.
/// </summary>
public static class McNemar
{
    /// <summary>Exact binomial test, with the exact interval of the ratio. Statistic: those who went the first way.</summary>
    public static Answer Exact(int first, int second, double level = 0.95)
    {
        const string Method = "McNemar's test, exact";
        if (first + second == 0)
            return Unchanged(Method);
        // Given their total, the two are binomial with a half, as two Poisson counts over equal windows are.
        return RateRatio.Exact(new EventCount(first, 1), new EventCount(second, 1), level) with { Method = Method };
    }

    /// <summary>The chi-squared form, (|b - c| - 1)² / (b + c) with continuity as in R's mcnemar.test, or (b - c)² / (b + c) without.</summary>
    public static Answer ChiSquared(int first, int second, bool continuity = true)
    {
        const string Method = "McNemar's test, chi-squared";
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        if (first + second == 0)
            return Unchanged(Method);
        var apart = Math.Abs((double)first - second);
        var statistic = Math.Pow(continuity && apart > 0 ? apart - 1 : apart, 2) / ((double)first + second);
        var ratio = second == 0 ? double.NaN : (double)first / second;
        return Answer.Of(Method, ratio, double.NaN, double.NaN, statistic, Distributions.ChiSquared.Upper(statistic, 1), first + second,
            second == 0 ? Reason.OneSideNoEvents : Reason.None, second == 0 ? "Nobody went the second way, so there is no ratio." : null);
    }

    private static Answer Unchanged(string method) => Answer.Nothing(method, 0, Reason.NoVariation, "Nobody changed.");
}
