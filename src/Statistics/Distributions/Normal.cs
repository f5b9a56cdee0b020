using MathNet.Numerics;

namespace Steadfast.Statistics.Distributions;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    public static double Cdf(double x) => 0.5 * SpecialFunctions.Erfc(-x * (1 / Constants.Sqrt2));

    public static double Upper(double x) => Cdf(-x);

    public static double Density(double x) => Math.Exp(-0.5 * x * x) * Constants.InvSqrt2Pi;

    /// <summary>P(|Z| ≥ |z|).</summary>
    public static double TwoSided(double z) => 2 * Cdf(-Math.Abs(z));

    /// <summary>The quantile: MathNet's value with one Halley step against <see cref="Cdf"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double Quantile(double p)
    {
        Tail.Check(p);
        if (p > 0.5)
            return -Quantile(1 - p);
        if (p == 0)
            return double.NegativeInfinity;
        var x = -Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * p);
        var step = (Cdf(x) / p - 1) * p / Density(x);
        return double.IsFinite(step) ? x - step / (1 + 0.5 * x * step) : x;
    }

    /// <summary>z such that a two-sided interval at this level is estimate ± z standard errors (1.96 for 0.95).</summary>
    public static double Critical(double level) => -Quantile((1 - CheckedLevel(level)) / 2);

    /// <summary>The level itself, if it is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double CheckedLevel(double level) => level is > 0 and < 1
        ? level
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, such as 0.95.");
}
