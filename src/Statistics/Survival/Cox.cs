using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Survival;

/// <summary>How events at the same time share their risk set: Efron 1977 (nearer the exact answer), or Breslow 1974.</summary>
public enum Ties
{
    Efron,
    Breslow,
}

/// <summary>
/// Proportional hazards regression (Cox, Journal of the Royal Statistical Society B 34, 1972) by Newton's method on the
/// partial likelihood, as R's survival::coxph. The design has no intercept. Degenerate input is a fit without numbers:
/// no events, columns that coincide or do not vary (Singular), a coefficient without limit (Separation).
/// </summary>
public static class Cox
{
    private const int MostIterations = 100;
    private const double Settled = 1e-14;
    private const double EndlessError = 1e5;

    /// <param name="design">n rows.</param>
    /// <param name="times">n follow-up times from 0.</param>
    /// <param name="events">n: did the time end with the event?</param>
    /// <param name="ties">How tied events share their risk set.</param>
    public static CoxFit Fit(DesignMatrix design, double[] times, bool[] events, Ties ties = Ties.Efron)
    {
        var people = times.Length;
        if (people != design.Rows)
            throw new ArgumentException($"The design has {design.Rows} rows, and there are {people} times.", nameof(times));
        if (!events.Contains(true))
            return CoxFit.None(design, ties, people == 0 ? Reason.NoData : Reason.NoEvents, 0);
        return Climb(new PartialLikelihood(design, times, events, ties));
    }

    private static CoxFit Climb(PartialLikelihood likelihood)
    {
        var coefficients = new double[likelihood.Design.Columns];
        var (best, none, score, step) = (double.NegativeInfinity, 0.0, 0.0, new double[coefficients.Length]);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            likelihood.Evaluate(coefficients);
            if (!(likelihood.Value >= best - 1e-9 * (Math.Abs(best) + 1)) && iteration > 1)
            {
                for (var j = 0; j < step.Length; j++)
                    step[j] /= 2;
                Vectors.AddScaled(step, -1, coefficients);
                continue;
            }

            best = likelihood.Value;
            if (likelihood.Information.PositiveDefiniteInverse() is not { } inverse)
                return Without(likelihood, iteration == 1 ? Reason.Singular : Reason.Separation, iteration);
            step = inverse.Times(likelihood.Score);
            var gain = Vectors.Dot(step, likelihood.Score);
            if (iteration == 1)
                (none, score) = (best, gain);
            if (gain <= Settled)
                return Endless(likelihood.Design, inverse)
                    ? Without(likelihood, Reason.Separation, iteration)
                    : Whole(likelihood, coefficients, inverse, none, score, iteration);
            Vectors.AddScaled(step, 1, coefficients);
        }

        return Without(likelihood, Reason.NotConverged, MostIterations);
    }

    private static CoxFit Without(PartialLikelihood likelihood, Reason why, int iterations) =>
        CoxFit.None(likelihood.Design, likelihood.Ties, why, iterations);

    private static bool Endless(DesignMatrix design, SquareMatrix inverse) =>
        Enumerable.Range(0, design.Columns).Any(j => Math.Sqrt(inverse[j, j]) * design.Range(j) > EndlessError);

    private static CoxFit Whole(
        PartialLikelihood likelihood, double[] coefficients, SquareMatrix inverse, double none, double score, int iterations) => new()
    {
        Design = likelihood.Design,
        Ties = likelihood.Ties,
        Iterations = iterations,
        Coefficients = coefficients,
        Covariance = inverse,
        LogLikelihood = likelihood.Value,
        NullLogLikelihood = none,
        ScoreTest = Test("score test", score, coefficients.Length, likelihood.Events),
        LikelihoodRatioTest = Test("likelihood ratio test", 2 * (likelihood.Value - none), coefficients.Length, likelihood.Events),
        Likelihood = likelihood,
    };

    private static Answer Test(string name, double statistic, int degrees, int events) =>
        new(name, null, null, null, statistic, ChiSquared.Upper(statistic, degrees), events);
}
