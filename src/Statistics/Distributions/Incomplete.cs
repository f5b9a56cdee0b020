namespace Steadfast.Statistics.Distributions;

/// <summary>
/// The regularised incomplete gamma and beta functions, each tail computed on its own so that small tails keep their
/// digits. Prefactors come from Loader's saddle-point form, which loses nothing for large parameters; MathNet's use
/// differences of ln Γ and lose about one digit for each power of ten of the parameter.
/// </summary>
public static class Incomplete
{
    private const double Tiny = 1e-300;
    private const double Precision = 1e-16;

    /// <summary>P(a, x): the lower tail of the gamma distribution with shape a > 0 and scale 1, at x ≥ 0.</summary>
    public static double GammaLower(double a, double x)
    {
        if (x <= 0)
            return 0;
        return x < a + 1 ? GammaSeries(a, x) : 1 - GammaFraction(a, x);
    }

    /// <summary>Q(a, x) = 1 - P(a, x).</summary>
    public static double GammaUpper(double a, double x)
    {
        if (x <= 0)
            return 1;
        return x < a + 1 ? 1 - GammaSeries(a, x) : GammaFraction(a, x);
    }

    /// <summary>I_x(a, b) for a, b > 0, with y = 1 - x given apart so that x near 1 keeps its digits.</summary>
    public static double Beta(double a, double b, double x, double y)
    {
        if (x <= 0)
            return 0;
        if (y <= 0)
            return 1;
        return x < (a + 1) / (a + b + 2) ? BetaFraction(a, b, x, y) : 1 - BetaFraction(b, a, y, x);
    }

    private static double GammaSeries(double a, double x)
    {
        var term = 1.0;
        var total = 1.0;
        for (var k = 1; term > Precision * total; k++)
        {
            term *= x / (a + k);
            total += term;
        }
        return Logarithms.PoissonTerm(a, x) * total;
    }

    /// <summary>Legendre's continued fraction by Lentz's method.</summary>
    private static double GammaFraction(double a, double x)
    {
        if (double.IsPositiveInfinity(x))
            return 0;
        var b = x + 1 - a;
        var c = 1 / Tiny;
        var d = 1 / b;
        var fraction = d;
        for (var i = 1; ; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            d = 1 / Away(numerator * d + b);
            c = Away(b + numerator / c);
            var step = d * c;
            fraction *= step;
            if (Math.Abs(step - 1) <= 2 * Precision)
                return a * Logarithms.PoissonTerm(a, x) * fraction;
        }
    }

    /// <summary>The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method.</summary>
    private static double BetaFraction(double a, double b, double x, double y)
    {
        var c = 1.0;
        var d = 1 / Away(1 - (a + b) * x / (a + 1));
        var fraction = d;
        for (var m = 1.0; ; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / Away(1 + even * d);
            c = Away(1 + even / c);
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / Away(1 + odd * d);
            c = Away(1 + odd / c);
            var step = d * c;
            fraction *= step;
            if (Math.Abs(step - 1) <= 3 * Precision)
                return b / (a + b) * Logarithms.BinomialTerm(a, b, x, y) * fraction;
        }
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
