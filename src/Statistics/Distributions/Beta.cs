namespace Steadfast.Statistics.Distributions;

/// <summary>The beta distribution.</summary>
public static class Beta
{
    public static double Cdf(double x, double a, double b) => Incomplete.Beta(a, b, x, 1 - x);

    public static double Upper(double x, double a, double b) => Incomplete.Beta(b, a, 1 - x, x);

    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double Quantile(double p, double a, double b)
    {
        // The odds x / (1 - x) run over [0, ∞), so both ends keep their digits.
        var odds = Odds(p, a, b);
        return double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
    }

    internal static double Odds(double p, double a, double b) => Tail.Quantile(
        p, a / b, w => Incomplete.Beta(a, b, w / (1 + w), 1 / (1 + w)), w => Incomplete.Beta(b, a, 1 / (1 + w), w / (1 + w)));
}

/// <summary>Fisher's F distribution.</summary>
public static class FisherF
{
    public static double Cdf(double f, double numerator, double denominator)
    {
        var total = denominator + numerator * f;
        return Incomplete.Beta(numerator / 2, denominator / 2, numerator * f / total, denominator / total);
    }

    public static double Upper(double f, double numerator, double denominator)
    {
        var total = denominator + numerator * f;
        return Incomplete.Beta(denominator / 2, numerator / 2, denominator / total, numerator * f / total);
    }

    public static double Quantile(double p, double numerator, double denominator) =>
        Beta.Odds(p, numerator / 2, denominator / 2) * denominator / numerator;
}

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    public static double Cdf(double t, double degrees) => Upper(-t, degrees);

    public static double Upper(double t, double degrees)
    {
        if (double.IsPositiveInfinity(degrees))
            return Normal.Upper(t);
        var total = degrees + t * t;
        if (t < 0)
            return 0.5 + 0.5 * Incomplete.Beta(0.5, degrees / 2, t * t / total, degrees / total);
        return 0.5 * Incomplete.Beta(degrees / 2, 0.5, degrees / total, t * t / total);
    }

    public static double TwoSided(double t, double degrees) => 2 * Upper(Math.Abs(t), degrees);

    /// <exception cref="ArgumentOutOfRangeException">p is not from 0 to 1.</exception>
    public static double Quantile(double p, double degrees)
    {
        Tail.Check(p);
        if (double.IsPositiveInfinity(degrees))
            return Normal.Quantile(p);
        return p > 0.5 ? -Quantile(1 - p, degrees) : -Math.Sqrt(degrees / Beta.Odds(2 * p, degrees / 2, 0.5));
    }
}
