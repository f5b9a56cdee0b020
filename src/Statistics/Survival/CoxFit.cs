using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Survival;

/// <summary>A fitted Cox regression. Where <see cref="Why"/> is not <see cref="Reason.None"/> there are no numbers.</summary>
public sealed class CoxFit
{
    public required DesignMatrix Design { get; init; }

    public required Ties Ties { get; init; }

    public Reason Why { get; init; }

    public bool Converged => Why == Reason.None;

    public int Iterations { get; init; }

    /// <summary>Logarithms of hazard ratios, one for each column of the design.</summary>
    public IReadOnlyList<double> Coefficients { get; init; } = [];

    /// <summary>Inverse of the observed information.</summary>
    public SquareMatrix? Covariance { get; init; }

    public double? LogLikelihood { get; init; }

    /// <summary>Log partial likelihood with every coefficient 0.</summary>
    public double? NullLogLikelihood { get; init; }

    public Answer? ScoreTest { get; init; }

    public Answer? LikelihoodRatioTest { get; init; }

    internal PartialLikelihood? Likelihood { get; init; }

    private string Method => $"Cox regression ({Ties} ties)";

    /// <summary>Hazard ratio of one column with its Wald interval and test against 1.</summary>
    public Answer Ratio(int index, double level = 0.95) => Coefficient(index, level).Exponentiated();

    /// <summary>Logarithm of the hazard ratio of one column with its Wald interval and test against 0.</summary>
    public Answer Coefficient(int index, double level = 0.95) =>
        Converged
            ? Wald.Test(Method, Coefficients[index], Covariance![index, index], Design.Rows, level)
            : Answer.Nothing(Method, Design.Rows, Why);

    internal static CoxFit None(DesignMatrix design, Ties ties, Reason why, int iterations) =>
        new() { Design = design, Ties = ties, Why = why, Iterations = iterations };
}
