namespace Steadfast.Statistics.Regression;

/// <summary>
/// Fixed-effect Poisson regression given each unit's total (Hausman, Hall and Griliches, Econometrica 52, 1984):
/// every unit is compared with itself alone, so whatever does not change about it drops out. Gives the same
/// coefficients and errors as a Poisson regression with a dummy for each unit, without those dummies.
/// The design has no intercept and no column that is constant within all units (Singular). Units without events say
/// nothing and are not counted. For errors that allow extra variation: <see cref="Sandwich.Clustered"/> by the same units.
/// </summary>
public static class ConditionalPoisson
{
    private const string Method = "conditional (fixed-effect) Poisson regression";
    private const int MostIterations = 100;
    private const double Settled = 1e-14;
    private const double EndlessError = 1e5;

    /// <param name="design">n rows, any order.</param>
    /// <param name="counts">n counts from 0.</param>
    /// <param name="units">The unit of each row, coded from 0.</param>
    /// <param name="offset">Added to the linear predictor; n values or null.</param>
    public static RegressionFit Fit(DesignMatrix design, double[] counts, int[] units, double[]? offset = null)
    {
        Checks.Lengths(design, counts, offset);
        Checks.Counts(counts);
        if (counts.Sum() == 0)
            return RegressionFit.None(Method, design, GeneralizedLinearModel.Degenerate(design, 0));
        var likelihood = new ConditionalLikelihood(design, counts, units, offset);
        return Climb(design, likelihood, new double[design.Columns]);
    }

    private static RegressionFit Climb(DesignMatrix design, ConditionalLikelihood likelihood, double[] coefficients)
    {
        var (best, step) = (double.NegativeInfinity, new double[design.Columns]);
        for (var iteration = 1; iteration <= MostIterations; iteration++)
        {
            likelihood.Evaluate(coefficients);
            if (likelihood.Value < best - 1e-9 * (Math.Abs(best) + 1))
            {
                for (var j = 0; j < step.Length; j++)
                    step[j] /= 2;
                Vectors.AddScaled(step, -1, coefficients);
                continue;
            }

            best = likelihood.Value;
            if (likelihood.Information.PositiveDefiniteInverse() is not { } inverse)
                return RegressionFit.None(Method, design, iteration == 1 ? Reason.Singular : Reason.Separation, iteration);
            step = inverse.Times(likelihood.Score);
            if (Vectors.Dot(step, likelihood.Score) <= Settled)
                return Whole(design, likelihood, inverse, coefficients, iteration);
            Vectors.AddScaled(step, 1, coefficients);
        }

        return RegressionFit.None(Method, design, Reason.NotConverged, MostIterations);
    }

    private static RegressionFit Whole(
        DesignMatrix design, ConditionalLikelihood likelihood, SquareMatrix inverse, double[] coefficients, int iterations)
    {
        for (var j = 0; j < design.Columns; j++)
            if (Math.Sqrt(inverse[j, j]) * design.Range(j) > EndlessError)
                return RegressionFit.None(Method, design, Reason.Separation, iterations);
        return new RegressionFit
        {
            Method = Method,
            Design = design,
            Iterations = iterations,
            Coefficients = coefficients,
            Covariance = inverse,
            Bread = inverse,
            LogLikelihood = likelihood.Value,
            Mean = likelihood.Mean,
            RowScore = likelihood.RowScore,
        };
    }
}
