using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Survival;

/// <summary>The time g(t) a hazard ratio is tested against.</summary>
public enum TimeTransform
{
    /// <summary>1 less the Kaplan-Meier share just before t, R's default: not led by a few late events.</summary>
    KaplanMeier,

    /// <summary>t itself.</summary>
    Identity,

    /// <summary>The rank of t among all follow-up times, ties at their mean.</summary>
    Rank,

    /// <summary>The logarithm of t; times must be above 0.</summary>
    Log,
}

/// <param name="Columns">A test for each column, on 1 degree of freedom.</param>
/// <param name="Overall">The test of all together.</param>
public sealed record ProportionalHazardsCheck(IReadOnlyList<Answer> Columns, Answer Overall);

/// <summary>
/// Does a hazard ratio change with time? The score test of adding x·g(t) to a fitted Cox regression, which is the test by
/// scaled Schoenfeld residuals (Grambsch and Therneau, Biometrika 81, 1994), as R's survival::cox.zph from version 3 on.
/// A small p value says that the ratio is not one number.
/// </summary>
public static class ProportionalHazards
{
    public static ProportionalHazardsCheck Check(CoxFit fit, TimeTransform transform = TimeTransform.KaplanMeier)
    {
        var method = $"proportional hazards score test ({transform} time)";
        if (!fit.Converged)
            return None(method, fit, fit.Why);
        var width = fit.Design.Columns;
        var (score, information) = WithTime(fit, Transformed(fit.Likelihood!, transform));
        var columns = Enumerable.Range(0, width).Select(j => Test(method, fit, score, information, [j])).ToList();
        return new ProportionalHazardsCheck(columns, Test(method, fit, score, information, [.. Enumerable.Range(0, width)]));
    }

    /// <summary>Score of the x·g(t) terms and the information of all 2p terms, at the fitted coefficients.</summary>
    private static (double[] Score, SquareMatrix Information) WithTime(CoxFit fit, double[] timeOfRow)
    {
        var width = fit.Design.Columns;
        var (score, information) = (new double[width], new SquareMatrix(2 * width));
        fit.Likelihood!.Pass([.. fit.Coefficients], (row, excess, spread) =>
        {
            var g = timeOfRow[row];
            Vectors.AddScaled(excess, g, score);
            for (var i = 0; i < width; i++)
            {
                Vectors.AddScaled(spread.Row(i), 1, information.Row(i)[..width]);
                Vectors.AddScaled(spread.Row(i), g, information.Row(i)[width..]);
                Vectors.AddScaled(spread.Row(i), g, information.Row(width + i)[..width]);
                Vectors.AddScaled(spread.Row(i), g * g, information.Row(width + i)[width..]);
            }
        });
        return (score, information);
    }

    private static Answer Test(string method, CoxFit fit, double[] score, SquareMatrix information, int[] tested)
    {
        var width = fit.Design.Columns;
        int[] kept = [.. Enumerable.Range(0, width), .. tested.Select(j => width + j)];
        var part = new SquareMatrix(kept.Length);
        for (var i = 0; i < kept.Length; i++)
            for (var j = 0; j < kept.Length; j++)
                part[i, j] = information[kept[i], kept[j]];
        if (part.PositiveDefiniteInverse() is not { } inverse)
            return Answer.Nothing(method, fit.Likelihood!.Events, Reason.NoVariation);
        double[] excess = [.. new double[width], .. tested.Select(j => score[j])];
        var statistic = Vectors.Dot(excess, inverse.Times(excess));
        return new Answer(method, null, null, null, statistic, ChiSquared.Upper(statistic, tested.Length), fit.Likelihood!.Events);
    }

    /// <summary>g at each row's time, about its mean over events (which moves no test and keeps the matrix well made).</summary>
    private static double[] Transformed(PartialLikelihood likelihood, TimeTransform transform)
    {
        var (times, events) = likelihood.FollowUpInOrder;
        var g = transform switch
        {
            TimeTransform.Identity => [.. times],
            TimeTransform.Log => [.. times.Select(time => Math.Log(time))],
            TimeTransform.Rank => Ranks(times),
            _ => LostBefore(times, events),
        };
        var mean = Enumerable.Range(0, g.Length).Where(i => events[i]).Average(i => g[i]);
        return [.. g.Select(value => value - mean)];
    }

    private static double[] LostBefore(double[] times, bool[] events)
    {
        var (lost, row, before) = (new double[times.Length], 0, 0.0);
        foreach (var step in new KaplanMeier(times, events).Steps)
        {
            for (var i = 0; i < step.Events + step.Censored; i++)
                lost[row++] = before;
            before = 1 - step.Survival;
        }

        return lost;
    }

    private static double[] Ranks(double[] times)
    {
        var ranks = new double[times.Length];
        for (int first = 0, next; first < times.Length; first = next)
        {
            for (next = first; next < times.Length && times[next] == times[first]; next++)
            {
            }

            Array.Fill(ranks, (first + 1 + next) / 2.0, first, next - first);
        }

        return ranks;
    }

    private static ProportionalHazardsCheck None(string method, CoxFit fit, Reason why)
    {
        var nothing = Answer.Nothing(method, fit.Design.Rows, why);
        return new ProportionalHazardsCheck([.. Enumerable.Repeat(nothing, fit.Design.Columns)], nothing);
    }
}
