namespace Steadfast.Statistics.Distributions;

/// <summary>The gamma distribution by shape and rate (mean shape / rate).</summary>
public static class Gamma
{
    public static double Cdf(double x, double shape, double rate = 1) => Incomplete.GammaLower(shape, rate * x);

    public static double Upper(double x, double shape, double rate = 1) => Incomplete.GammaUpper(shape, rate * x);

    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double Quantile(double p, double shape, double rate = 1) =>
        Tail.Quantile(p, shape, x => Incomplete.GammaLower(shape, x), x => Incomplete.GammaUpper(shape, x)) / rate;
}

/// <summary>The chi-squared distribution; degrees of freedom may be any positive number.</summary>
public static class ChiSquared
{
    public static double Cdf(double x, double degrees) => Incomplete.GammaLower(degrees / 2, x / 2);

    public static double Upper(double x, double degrees) => Incomplete.GammaUpper(degrees / 2, x / 2);

    public static double Quantile(double p, double degrees) => 2 * Gamma.Quantile(p, degrees / 2);
}
