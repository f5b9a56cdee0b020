namespace Steadfast.Statistics.Regression;

/// <summary>
/// A fitted regression. Where <see cref="Why"/> is not <see cref="Reason.None"/> there is no fit: no coefficient,
/// no error, and <see cref="Answer"/>s made from it carry the reason and no number.
/// </summary>
public sealed class RegressionFit
{
    private const double Rounding = 1e-12;

    public required string Method { get; init; }

    public required DesignMatrix Design { get; init; }

    /// <summary>Why there is no fit; none where there is.</summary>
    public Reason Why { get; init; }

    /// <summary>Did the iterations settle?</summary>
    public bool Converged => Why == Reason.None;

    /// <summary>Passes over the rows that the fit took.</summary>
    public int Iterations { get; init; }

    /// <summary>One for each column of the design; empty where there is no fit.</summary>
    public IReadOnlyList<double> Coefficients { get; init; } = [];

    /// <summary>Model-based covariance of the coefficients (inverse expected information times the dispersion).</summary>
    public SquareMatrix? Covariance { get; init; }

    /// <summary>Inverse expected information at dispersion 1: the bread of a sandwich.</summary>
    public SquareMatrix? Bread { get; init; }

    public double? Deviance { get; init; }

    /// <summary>Pearson's chi-squared over the residual degrees of freedom, or 1 where the family fixes it.</summary>
    public double Dispersion { get; init; } = 1;

    public double? LogLikelihood { get; init; }

    /// <summary>Fitted mean of each row.</summary>
    public double[] Mean { get; init; } = [];

    /// <summary>Score of each row at dispersion 1, before its explanatory values.</summary>
    public double[] RowScore { get; init; } = [];

    /// <summary>A coefficient with its Wald interval and test against 0 by the normal distribution.</summary>
    /// <param name="index">Column of the design.</param>
    /// <param name="errors">Robust errors to use; the model's own when null.</param>
    /// <param name="level">Confidence level.</param>
    public Answer Coefficient(int index, RobustCovariance? errors = null, double level = 0.95)
    {
        if (!Converged)
            return Answer.Nothing(Method, Design.Rows, Why);
        if (errors is { Matrix: null })
            return new Answer(Method, Coefficients[index], null, null, null, null, errors.Units, errors.Why.Sentence()) { Why = errors.Why };
        var variance = (errors?.Matrix ?? Covariance!)[index, index];
        // Where everybody changed by the same ratio the scores of each cluster cancel, and what is left is rounding.
        return Wald.Test(Method, Coefficients[index], variance > Rounding * Covariance![index, index] ? variance : 0, errors?.Units ?? Design.Rows, level);
    }

    /// <summary>The exponential of a coefficient (a rate or odds ratio), its interval exponentiated, tested against 1.</summary>
    public Answer Ratio(int index, RobustCovariance? errors = null, double level = 0.95) =>
        Coefficient(index, errors, level).Exponentiated();

    internal static RegressionFit None(string method, DesignMatrix design, Reason why, int iterations = 0) =>
        new() { Method = method, Design = design, Why = why, Iterations = iterations };
}
