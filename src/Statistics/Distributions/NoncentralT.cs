using MathNet.Numerics.Integration;

namespace Steadfast.Statistics.Distributions;

/// <summary>The noncentral t distribution: (Z + shift) / √(V / degrees), Z standard normal and V chi-squared.</summary>
public static class NoncentralT
{
    private const int Panels = 32;
    private const int Points = 32;
    private const double Negligible = 1e-18;

    /// <summary>P(T > t), by Gauss-Legendre quadrature over the logarithm of the spread s = √(V / degrees); to about 1e-13.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0.</exception>
    public static double Upper(double t, double degrees, double shift)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        var shape = degrees / 2;
        var low = 0.5 * Math.Log(Gamma.Quantile(Negligible, shape, shape));
        var high = 0.5 * Math.Log(-Math.Log(Negligible) / shape + Gamma.Quantile(1 - 1e-15, shape, shape));
        var width = (high - low) / Panels;
        var sum = 0.0;
        for (var panel = 0; panel < Panels; panel++)
            sum += GaussLegendreRule.Integrate(Integrand, low + panel * width, low + (panel + 1) * width, Points);
        return sum;

        // The density of ln s is 2 times that of the logarithm of a gamma of this shape, at shape × s².
        double Integrand(double logarithm)
        {
            var s = Math.Exp(logarithm);
            return Normal.Upper(t * s - shift) * 2 * shape * Logarithms.PoissonTerm(shape, shape * s * s);
        }
    }
}
