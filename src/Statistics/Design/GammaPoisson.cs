using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Design;

/// <summary>
/// How people's true rates are spread: a gamma distribution, which makes their counts negative binomial. A null
/// <see cref="Shape"/> means that counts are no more spread than chance: everyone has the mean rate.
/// </summary>
/// <param name="Mean">Mean rate, events per unit of exposure; null where there is no fit.</param>
/// <param name="Shape">Shape of the gamma distribution; its coefficient of variation is 1/√shape.</param>
/// <param name="People">People the fit rests on.</param>
/// <param name="Why">Why there is no mean or no shape.</param>
public sealed record GammaPoisson(double? Mean, double? Shape, int People, Reason Why = Reason.None)
{
    /// <summary>Maximum likelihood, by the negative binomial regression on a constant with log exposure as offset. Those without exposure are left out.</summary>
    /// <param name="counts">Events of each person, whole numbers from 0.</param>
    /// <param name="exposures">Exposure of each person, 0 or more.</param>
    public static GammaPoisson Fit(IReadOnlyList<double> counts, IReadOnlyList<double> exposures)
    {
        if (counts.Count != exposures.Count)
            throw new ArgumentException($"Each person needs events and an exposure; there are {counts.Count} and {exposures.Count}.");
        int[] kept = [.. Enumerable.Range(0, counts.Count).Where(i => exposures[i] > 0)];
        if (kept.Length == 0)
            return new GammaPoisson(null, null, 0, counts.Count == 0 ? Reason.NoData : Reason.EmptyWindow);
        double[] events = [.. kept.Select(i => counts[i])];
        if (events.All(count => count == 0))
            return new GammaPoisson(null, null, kept.Length, Reason.NoEvents);
        var constant = new DesignMatrix(kept.Length, "constant");
        constant.Column(0).Fill(1);
        var fit = NegativeBinomial.Fit(constant, events, [.. kept.Select(i => Math.Log(exposures[i]))]);
        if (fit.Regression.Why == Reason.NoOverdispersion)
            return new GammaPoisson(events.Sum() / kept.Sum(i => exposures[i]), null, kept.Length, Reason.NoOverdispersion);
        return fit.Theta is { } shape
            ? new GammaPoisson(Math.Exp(fit.Regression.Coefficients[0]), shape, kept.Length)
            : new GammaPoisson(null, null, kept.Length, fit.Regression.Why);
    }

    /// <summary>A person's expected rate given what was counted: (shape + events) / (shape / mean + exposure), between their own rate and the mean.</summary>
    /// <exception cref="InvalidOperationException">There is no fit.</exception>
    public double ExpectedRate(double events, double exposure) => Shape is { } shape
        ? (shape + events) / (shape / KnownMean + exposure)
        : KnownMean;

    /// <summary>Variance of that rate around its expectation.</summary>
    internal double RateVariance(double events, double exposure) =>
        Shape is { } shape ? ExpectedRate(events, exposure) / (shape / KnownMean + exposure) : 0;

    internal double KnownMean => Mean ?? throw new InvalidOperationException($"There is no fit to expect from: {Why}.");
}
