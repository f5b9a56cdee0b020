using MathNet.Numerics;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Regression;

/// <summary>
/// The negative binomial likelihood as a function of θ with the means held. The gamma functions of counts fall into sums
/// over j of (rows with a count above j) times a simple term, so one table serves every θ.
/// </summary>
internal sealed class ThetaLikelihood
{
    private const double Endless = 1e8;
    private readonly double[] counts;
    private readonly int[] above;
    private readonly double factorials;

    public ThetaLikelihood(double[] counts)
    {
        this.counts = counts;
        above = new int[(int)counts.Max()];
        foreach (var count in counts)
        {
            factorials += SpecialFunctions.GammaLn(count + 1);
            if (count > 0)
                above[(int)count - 1]++;
        }

        for (var j = above.Length - 2; j >= 0; j--)
            above[j] += above[j + 1];
    }

    /// <summary>The moment estimate to begin from: n / Σ (y/μ − 1)².</summary>
    public static double Start(double[] counts, double[] mean)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
            sum += (counts[i] / mean[i] - 1) * (counts[i] / mean[i] - 1);
        return counts.Length / sum;
    }

    /// <summary>θ of greatest likelihood by Newton on log θ, or null where the likelihood rises for ever.</summary>
    public double? Maximise(double[] mean, double theta)
    {
        for (var iteration = 0; iteration < 200 && theta < Endless; iteration++)
        {
            var (slope, information) = Derivatives(mean, theta);
            var curvature = theta * theta * information - theta * slope;
            var step = curvature > 0 ? theta * slope / curvature : Math.Sign(slope);
            theta *= Math.Exp(Math.Clamp(step, -2, 2));
            if (Math.Abs(step) < 1e-9)
                return theta;
        }

        return null;
    }

    /// <summary>Minus the second derivative at θ.</summary>
    public double Information(double[] mean, double theta) => Derivatives(mean, theta).Information;

    public double LogLikelihood(double[] mean, double theta)
    {
        var sum = -factorials;
        for (var j = 0; j < above.Length; j++)
            sum += above[j] * Math.Log(theta + j);
        for (var i = 0; i < mean.Length; i++)
            sum += theta * Math.Log(theta / (theta + mean[i])) + (counts[i] > 0 ? counts[i] * Math.Log(mean[i] / (theta + mean[i])) : 0);
        return sum;
    }

    private (double Slope, double Information) Derivatives(double[] mean, double theta)
    {
        var (slope, information) = (0.0, 0.0);
        for (var j = 0; j < above.Length; j++)
        {
            var share = 1 / (theta + j);
            slope += above[j] * share;
            information += above[j] * share * share;
        }

        for (var i = 0; i < mean.Length; i++)
        {
            // log θ + 1 − log(θ + μ) − (y + θ)/(θ + μ), with the two that nearly cancel put together.
            var total = theta + mean[i];
            slope -= Logarithms.OnePlus(mean[i] / theta) + (counts[i] - mean[i]) / total;
            information -= 1 / theta - 2 / total + (counts[i] + theta) / (total * total);
        }

        return (slope, information);
    }
}
