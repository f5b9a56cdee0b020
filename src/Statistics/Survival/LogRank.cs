using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Survival;

/// <param name="Observed">Events of each group.</param>
/// <param name="Expected">Events each group would have had if all shared one hazard.</param>
/// <param name="Test">The chi-squared statistic on groups − 1 degrees of freedom and its p value; no estimate.</param>
public sealed record LogRankResult(double[] Observed, double[] Expected, Answer Test);

/// <summary>
/// The log-rank test (Mantel, Cancer Chemotherapy Reports 50, 1966) that all groups share one hazard, with the
/// hypergeometric variance, as R's survival::survdiff with rho 0.
/// </summary>
public static class LogRank
{
    private const string Method = "log-rank test";

    /// <param name="times">n follow-up times from 0.</param>
    /// <param name="events">n: did the time end with the event?</param>
    /// <param name="groups">n group codes from 0, each group with someone in it.</param>
    public static LogRankResult Test(double[] times, bool[] events, int[] groups)
    {
        var count = groups.Length == 0 ? 0 : groups.Max() + 1;
        var (observed, expected, variance) = (new double[count], new double[count], new SquareMatrix(Math.Max(1, count)));
        Sum(times, events, groups, observed, expected, variance);
        return new LogRankResult(observed, expected, Test(observed, expected, variance, times.Length));
    }

    private static Answer Test(double[] observed, double[] expected, SquareMatrix variance, int n)
    {
        if (observed.Length < 2)
            return Answer.Nothing(Method, n, n == 0 ? Reason.NoData : Reason.OneUnit, n == 0 ? null : "There is only one group.");
        if (observed.Sum() == 0)
            return Answer.Nothing(Method, n, Reason.NoEvents);
        var last = observed.Length - 1;
        var (excess, spread) = (new double[last], new SquareMatrix(last));
        for (var g = 0; g < last; g++)
        {
            excess[g] = observed[g] - expected[g];
            for (var h = 0; h < last; h++)
                spread[g, h] = variance[g, h];
        }

        if (spread.PositiveDefiniteInverse() is not { } inverse)
            return Answer.Nothing(Method, n, Reason.NoVariation);
        var statistic = Vectors.Dot(excess, inverse.Times(excess));
        return new Answer(Method, null, null, null, statistic, ChiSquared.Upper(statistic, last), n);
    }

    private static void Sum(
        double[] times, bool[] events, int[] groups, double[] observed, double[] expected, SquareMatrix variance)
    {
        var order = FollowUp.Order(times, events);
        var atRisk = new double[observed.Length];
        foreach (var group in groups)
            atRisk[group]++;
        for (int first = 0, next; first < order.Length; first = next)
        {
            var died = 0.0;
            for (next = first; next < order.Length && times[order[next]] == times[order[first]]; next++)
                if (events[order[next]])
                    (observed[groups[order[next]]], died) = (observed[groups[order[next]]] + 1, died + 1);
            AddTime(atRisk, order.Length - first, died, expected, variance);
            for (var i = first; i < next; i++)
                atRisk[groups[order[i]]]--;
        }
    }

    private static void AddTime(double[] atRisk, double all, double died, double[] expected, SquareMatrix variance)
    {
        if (died == 0)
            return;
        var factor = all > 1 ? died * (all - died) / (all - 1) : 0;
        for (var g = 0; g < atRisk.Length; g++)
        {
            var share = atRisk[g] / all;
            expected[g] += died * share;
            variance[g, g] += factor * share;
            for (var h = 0; h < atRisk.Length; h++)
                variance[g, h] -= factor * share * (atRisk[h] / all);
        }
    }
}
