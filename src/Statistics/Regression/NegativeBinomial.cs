namespace Steadfast.Statistics.Regression;

/// <summary>
/// Negative binomial regression, NB2: log link, variance μ + μ²/θ, by maximum likelihood alternating between the
/// coefficients given θ and θ given the means, as MASS::glm.nb (Venables and Ripley, Modern Applied Statistics with S,
/// 4th edition, 2002, section 7.4). The covariance of the coefficients is that given θ; θ's error is from its observed
/// information given the means.
/// </summary>
public static class NegativeBinomial
{
    private const string Method = "negative binomial regression (NB2)";
    private const int MostAlternations = 200;

    /// <param name="design">n rows.</param>
    /// <param name="counts">n whole numbers from 0.</param>
    /// <param name="offset">Added to the linear predictor; n values or null.</param>
    /// <remarks>
    /// Counts no more spread than Poisson's have no finite θ: the answer is then <see cref="Reason.NoOverdispersion"/>
    /// without numbers, and a Poisson regression is the fit to read. The test is the sign of Σ (y − μ)² − y at the Poisson fit.
    /// </remarks>
    public static NegativeBinomialFit Fit(DesignMatrix design, double[] counts, double[]? offset = null)
    {
        if (counts.Any(y => y != Math.Floor(y)))
            throw new ArgumentException("Counts are whole numbers.", nameof(counts));
        var poisson = GeneralizedLinearModel.Poisson(design, counts, offset);
        if (!poisson.Converged)
            return None(design, poisson.Why, poisson.Iterations);
        var likelihood = new ThetaLikelihood(counts);
        var theta = ThetaLikelihood.Start(counts, poisson.Mean);
        if (!OverDispersed(counts, poisson.Mean) || likelihood.Maximise(poisson.Mean, theta) is not { } first)
            return None(design, Reason.NoOverdispersion, poisson.Iterations);
        return Alternate(design, counts, offset, likelihood, first, [.. poisson.Coefficients]);
    }

    private static NegativeBinomialFit Alternate(
        DesignMatrix design, double[] counts, double[]? offset, ThetaLikelihood likelihood, double theta, double[] coefficients)
    {
        var passes = 0;
        for (var round = 0; round < MostAlternations; round++)
        {
            var scoring = new FisherScoring(design, counts, offset, new NegativeBinomialFamily(theta));
            var why = scoring.Run(coefficients);
            passes += scoring.Iterations;
            if (why != Reason.None)
                return None(design, why, passes);
            if (likelihood.Maximise(scoring.Mean, theta) is not { } next)
                return None(design, Reason.NoOverdispersion, passes);
            var moved = Math.Abs(next - theta) / theta;
            (theta, coefficients) = (next, scoring.Coefficients);
            if (moved < 1e-8)
                return Whole(design, scoring, likelihood, theta);
        }

        return None(design, Reason.NotConverged, passes);
    }

    private static NegativeBinomialFit Whole(DesignMatrix design, FisherScoring scoring, ThetaLikelihood likelihood, double theta)
    {
        var logLikelihood = likelihood.LogLikelihood(scoring.Mean, theta);
        var fit = GeneralizedLinearModel.Fit(Method, design, scoring, Reason.None, 1, logLikelihood);
        return new NegativeBinomialFit(fit, theta, 1 / Math.Sqrt(likelihood.Information(scoring.Mean, theta)));
    }

    private static NegativeBinomialFit None(DesignMatrix design, Reason why, int iterations) =>
        new(RegressionFit.None(Method, design, why, iterations), null, null);

    private static bool OverDispersed(double[] counts, double[] mean)
    {
        var excess = 0.0;
        for (var i = 0; i < counts.Length; i++)
            excess += (counts[i] - mean[i]) * (counts[i] - mean[i]) - counts[i];
        return excess > 0;
    }
}
