using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Paired;
using Steadfast.Statistics.Rates;

namespace Steadfast.Statistics.Tests.Paired;

/// <summary>Why the headline is the person-level result: people change differently, though on average not at all.</summary>
public class HeadlineTests
{
    private const int Samples = 400;
    private const int People = 22;

    [Fact]
    public void WithNoMeanChange_SignFlipKeepsItsLevel_AndThePooledIntervalDoesNot()
    {
        var random = new SeededRandom(17);
        var (pooled, flipped) = (0, 0);
        for (var sample = 0; sample < Samples; sample++)
        {
            var (before, after) = Sample(ref random);
            var ratio = RateRatio.Exact(new EventCount((long)after.Sum(), People), new EventCount((long)before.Sum(), People));
            pooled += ratio.P < 0.05 ? 1 : 0;
            flipped += SignFlip.Test([.. after.Zip(before, (a, b) => a - b)], draws: 999).P < 0.05 ? 1 : 0;
        }
        ((double)pooled / Samples).ShouldBeInRange(0.2, 0.45);
        ((double)flipped / Samples).ShouldBeInRange(0.02, 0.09);
    }

    /// <summary>Gamma rates of mean 6 a year; each person's own ratio log-normal with mean 1 and spread 1.</summary>
    private static (double[] Before, double[] After) Sample(ref SeededRandom random)
    {
        var (before, after) = (new double[People], new double[People]);
        var spread = Math.Sqrt(Math.Log(2));
        for (var i = 0; i < People; i++)
        {
            var rate = Gamma.Quantile(random.Uniform(), 2, 2 / 6.0);
            var change = Math.Exp(spread * Normal.Quantile(random.Uniform()) - spread * spread / 2);
            before[i] = Poisson.Quantile(random.Uniform(), rate);
            after[i] = Poisson.Quantile(random.Uniform(), rate * change);
        }
        return (before, after);
    }
}
