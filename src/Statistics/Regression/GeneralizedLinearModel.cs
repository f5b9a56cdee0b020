using MathNet.Numerics;

namespace Steadfast.Statistics.Regression;

/// <summary>
/// Regressions by maximum (quasi-)likelihood: McCullagh and Nelder, Generalized Linear Models, 2nd edition, 1989.
/// Each takes the design (n rows), the outcome (n values) and an offset added to the linear predictor (n values, or null);
/// for rates the offset is the logarithm of the exposure.
/// Errors come from the expected information; for errors that hold when the variance is wrong see <see cref="Sandwich"/>.
/// A degenerate input gives a fit without numbers and its <see cref="Reason"/>: no rows, no events, columns that coincide
/// (Singular), a coefficient without limit (Separation), or iterations that did not settle (NotConverged).
/// </summary>
public static class GeneralizedLinearModel
{
    /// <summary>Poisson regression with log link; outcomes are counts from 0.</summary>
    public static RegressionFit Poisson(DesignMatrix design, double[] counts, double[]? offset = null) =>
        OfCounts("Poisson regression", design, counts, offset, quasi: false);

    /// <summary>Poisson means with a variance of dispersion times the mean, the dispersion by Pearson's chi-squared over n − p.</summary>
    public static RegressionFit QuasiPoisson(DesignMatrix design, double[] counts, double[]? offset = null) =>
        OfCounts("quasi-Poisson regression", design, counts, offset, quasi: true);

    /// <summary>Logistic regression; outcomes are 0 or 1.</summary>
    /// <exception cref="ArgumentException">An outcome is neither 0 nor 1.</exception>
    public static RegressionFit Logistic(DesignMatrix design, double[] outcomes, double[]? offset = null)
    {
        const string Method = "logistic regression";
        Checks.Lengths(design, outcomes, offset);
        if (outcomes.Any(y => y is not (0 or 1)))
            throw new ArgumentException("Outcomes of a logistic regression are 0 or 1.", nameof(outcomes));
        var events = outcomes.Sum();
        if (events == 0 || events == outcomes.Length)
            return RegressionFit.None(Method, design, Degenerate(design, events));
        var scoring = new FisherScoring(design, outcomes, offset, new BinomialFamily());
        var why = scoring.Run();
        return Fit(Method, design, scoring, why, 1, -scoring.Deviance / 2);
    }

    /// <summary>Ordinary least squares; the dispersion is the residual variance.</summary>
    public static RegressionFit Linear(DesignMatrix design, double[] outcomes)
    {
        const string Method = "linear regression";
        Checks.Lengths(design, outcomes, null);
        if (design.Rows == 0)
            return RegressionFit.None(Method, design, Reason.NoData);
        var family = new GaussianFamily();
        var scoring = new FisherScoring(design, outcomes, null, family);
        var why = scoring.Run();
        return Fit(Method, design, scoring, why, Pearson(outcomes, scoring.Mean, family, design), null);
    }

    internal static Reason Degenerate(DesignMatrix design, double events) =>
        design.Rows == 0 ? Reason.NoData : events == 0 ? Reason.NoEvents : Reason.NoVariation;

    internal static RegressionFit Fit(
        string method, DesignMatrix design, FisherScoring scoring, Reason why, double dispersion, double? logLikelihood) =>
        why != Reason.None || double.IsNaN(dispersion)
            ? RegressionFit.None(method, design, why == Reason.None ? Reason.NoVariation : why, scoring.Iterations)
            : new RegressionFit
            {
                Method = method,
                Design = design,
                Iterations = scoring.Iterations,
                Coefficients = scoring.Coefficients,
                Covariance = dispersion * scoring.Inverse!,
                Bread = scoring.Inverse,
                Deviance = scoring.Deviance,
                Dispersion = dispersion,
                LogLikelihood = logLikelihood,
                Mean = scoring.Mean,
                RowScore = scoring.RowScore,
            };

    private static RegressionFit OfCounts(string method, DesignMatrix design, double[] counts, double[]? offset, bool quasi)
    {
        Checks.Lengths(design, counts, offset);
        Checks.Counts(counts);
        if (counts.Sum() == 0)
            return RegressionFit.None(method, design, Degenerate(design, 0));
        var family = new PoissonFamily();
        var scoring = new FisherScoring(design, counts, offset, family);
        var why = scoring.Run();
        return quasi
            ? Fit(method, design, scoring, why, Pearson(counts, scoring.Mean, family, design), null)
            : Fit(method, design, scoring, why, 1, why == Reason.None ? LogLikelihood(counts, scoring.Mean) : null);
    }

    /// <summary>Pearson's chi-squared over n − p; NaN where nothing is left to vary.</summary>
    private static double Pearson(double[] outcome, double[] mean, Family family, DesignMatrix design)
    {
        var sum = 0.0;
        for (var i = 0; i < outcome.Length; i++)
            sum += (outcome[i] - mean[i]) * (outcome[i] - mean[i]) / family.Variance(mean[i]);
        return outcome.Length > design.Columns ? sum / (outcome.Length - design.Columns) : double.NaN;
    }

    private static double LogLikelihood(double[] counts, double[] mean)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
            sum += (counts[i] > 0 ? counts[i] * Math.Log(mean[i]) : 0) - mean[i] - SpecialFunctions.GammaLn(counts[i] + 1);
        return sum;
    }
}
