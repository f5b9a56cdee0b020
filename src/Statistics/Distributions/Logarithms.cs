namespace Steadfast.Statistics.Distributions;

/// <summary>Logarithms and densities kept accurate where the textbook form would lose digits.</summary>
public static class Logarithms
{
    private const double LastShift = 20;

    /// <summary>ln(1 + x), accurate for small x. (.NET's double.LogP1 is the plain logarithm of the rounded sum.)</summary>
    public static double OnePlus(double x)
    {
        var sum = 1 + x;
        if (sum == 1)
            return x;
        return double.IsInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>exp(x) - 1, accurate for small x.</summary>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
            return x;
        var less = power - 1;
        return less == -1 || double.IsInfinity(power) ? less : less * (x / Math.Log(power));
    }

    /// <summary>
    /// ln Γ(n + 1) less its Stirling approximation, for n > 0. Asymptotic series above 20 (Abramowitz and Stegun 6.1.41);
    /// below it the recurrence from Γ(n + 2) = (n + 1) Γ(n + 1) carries the series' value down.
    /// </summary>
    public static double StirlingRemainder(double n)
    {
        var carried = 0.0;
        while (n < LastShift)
        {
            carried += (n + 0.5) * OnePlus(1 / n) - 1;
            n++;
        }
        var square = 1 / (n * n);
        var series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680
            - square * (1.0 / 1188 - square * (691.0 / 360360)))))) / n;
        return carried + series;
    }

    /// <summary>
    /// x ln(x / mean) + mean - x for x > 0 and mean > 0: half the Poisson deviance, without cancellation near x = mean
    /// (Loader 2000, "Fast and accurate computation of binomial probabilities").
    /// </summary>
    public static double DeviancePart(double x, double mean)
    {
        var difference = x - mean;
        if (Math.Abs(difference) >= 0.1 * (x + mean))
            return x * Math.Log(x / mean) - difference;
        // ln(x/mean) = 2 atanh(v), v = (x - mean)/(x + mean); the first term joins with mean - x exactly.
        var v = difference / (x + mean);
        var total = difference * v;
        var power = 2 * x * v;
        for (var odd = 3; ; odd += 2)
        {
            power *= v * v;
            var next = total + power / odd;
            if (next == total)
                return next;
            total = next;
        }
    }

    /// <summary>mean^x e^(-mean) / Γ(x + 1), for real x ≥ 0 and mean ≥ 0.</summary>
    internal static double PoissonTerm(double x, double mean)
    {
        if (mean == 0)
            return x == 0 ? 1 : 0;
        if (x == 0)
            return Math.Exp(-mean);
        return Math.Exp(-StirlingRemainder(x) - DeviancePart(x, mean)) / Math.Sqrt(Math.Tau * x);
    }

    /// <summary>Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) p^a q^b, for real a, b ≥ 0 and q = 1 - p given apart so that neither is rounded.</summary>
    internal static double BinomialTerm(double a, double b, double p, double q)
    {
        var n = a + b;
        if (p == 0 || q == 0)
            return (p == 0 ? a : b) == 0 ? 1 : 0;
        if (a == 0 || b == 0)
            return Math.Exp(n * (a == 0 ? LogOf(q, p) : LogOf(p, q)));
        var exponent = StirlingRemainder(n) - StirlingRemainder(a) - StirlingRemainder(b)
            - DeviancePart(a, n * p) - DeviancePart(b, n * q);
        return Math.Exp(exponent) * Math.Sqrt(n / (Math.Tau * a * b));
    }

    private static double LogOf(double share, double rest) => rest < 0.5 ? OnePlus(-rest) : Math.Log(share);
}
