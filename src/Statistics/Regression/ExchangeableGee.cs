namespace Steadfast.Statistics.Regression;

/// <param name="Regression">Coefficients with the empirical (sandwich) covariance; the dispersion is φ.</param>
/// <param name="Correlation">Working correlation between two rows of one cluster; null where every cluster has one row.</param>
public sealed record GeeFit(RegressionFit Regression, double? Correlation);

/// <summary>
/// Generalized estimating equations with exchangeable working correlation (Liang and Zeger, Biometrika 73, 1986), with the
/// moment estimators of R's geepack: φ = Σ e² / N and α = Σ e e' / (φ × pairs) over Pearson residuals e, neither with
/// degrees of freedom taken off. The covariance is the empirical one without small-sample factor, so with few clusters
/// (under 40 or so) its errors are too small.
/// </summary>
public static class ExchangeableGee
{
    private const string Method = "GEE, exchangeable correlation";
    private const int MostIterations = 200;

    /// <param name="model">Mean and variance.</param>
    /// <param name="design">N rows, any order.</param>
    /// <param name="outcome">N values.</param>
    /// <param name="clusters">The cluster of each row, coded from 0.</param>
    /// <param name="offset">Added to the linear predictor; N values or null.</param>
    public static GeeFit Fit(MeanModel model, DesignMatrix design, double[] outcome, int[] clusters, double[]? offset = null)
    {
        if (model == MeanModel.Linear && offset is not null)
            throw new ArgumentException("A linear mean takes no offset; take it from the outcome.", nameof(offset));
        var independent = Independent(model, design, outcome, offset);
        if (!independent.Converged)
            return new GeeFit(RegressionFit.None(Method, design, independent.Why), null);
        var equations = new EstimatingEquations(FamilyOf(model), design, outcome, clusters, offset);
        if (equations.Clusters < 2)
            return new GeeFit(RegressionFit.None(Method, design, Reason.OneCluster), null);
        return Solve(design, equations, [.. independent.Coefficients]);
    }

    private static GeeFit Solve(DesignMatrix design, EstimatingEquations equations, double[] coefficients)
    {
        var previous = 0.0;
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            equations.Residuals(coefficients);
            var correlation = equations.Correlation();
            if (!equations.Possible(correlation ?? 0))
                return new GeeFit(RegressionFit.None(Method, design, Reason.NotConverged, iteration), null);
            equations.Sum(correlation ?? 0);
            if (equations.Information.PositiveDefiniteInverse() is not { } inverse)
                return new GeeFit(RegressionFit.None(Method, design, Reason.Singular, iteration), null);
            var step = inverse.Times(equations.Score);
            var moved = Vectors.Dot(step, equations.Score) / equations.Dispersion;
            if (moved <= 1e-16 && Math.Abs((correlation ?? 0) - previous) < 1e-10)
                return new GeeFit(Whole(design, equations, inverse, coefficients, iteration), correlation);
            Vectors.AddScaled(step, 1, coefficients);
            previous = correlation ?? 0;
        }

        return new GeeFit(RegressionFit.None(Method, design, Reason.NotConverged, MostIterations), null);
    }

    private static RegressionFit Whole(
        DesignMatrix design, EstimatingEquations equations, SquareMatrix inverse, double[] coefficients, int iterations) => new()
    {
        Method = Method,
        Design = design,
        Iterations = iterations,
        Coefficients = coefficients,
        Covariance = inverse * equations.Meat * inverse,
        Bread = inverse,
        Dispersion = equations.Dispersion,
        Mean = equations.Mean,
    };

    private static RegressionFit Independent(MeanModel model, DesignMatrix design, double[] outcome, double[]? offset) => model switch
    {
        MeanModel.Poisson => GeneralizedLinearModel.Poisson(design, outcome, offset),
        MeanModel.Logistic => GeneralizedLinearModel.Logistic(design, outcome, offset),
        _ => GeneralizedLinearModel.Linear(design, outcome),
    };

    private static Family FamilyOf(MeanModel model) => model switch
    {
        MeanModel.Poisson => new PoissonFamily(),
        MeanModel.Logistic => new BinomialFamily(),
        _ => new GaussianFamily(),
    };
}
