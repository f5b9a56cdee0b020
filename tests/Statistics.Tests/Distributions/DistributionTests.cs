using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Tests.Distributions;

/// <summary>
/// Tables of Abramowitz and Stegun, Handbook of Mathematical Functions (1964): 26.2 (normal), 26.8 (chi-squared), 26.9 (F),
/// 26.10 (t).
/// </summary>
public class DistributionTests
{
    [Theory]
    [InlineData(1.0, 0.841344746068543)] // Table 26.1
    [InlineData(2.0, 0.977249868051821)]
    [InlineData(-3.0, 0.001349898031630)]
    public void NormalCdf_IsTheTabledValue(double x, double expected) => Normal.Cdf(x).ShouldBe(expected, 1e-14);

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.5, 0)]
    [InlineData(1e-20, -9.262340089798408)] // Wichura 1988, Applied Statistics 37, algorithm AS 241, p. 484
    public void NormalQuantile_IsThePublishedValue(double p, double expected) => Normal.Quantile(p).ShouldBe(expected, 1e-13);

    [Fact]
    public void ChiSquared_FivePercentPointsAreTheTabledOnes()
    {
        ChiSquared.Quantile(0.95, 1).ShouldBe(3.84146, 5e-6); // Table 26.8
        ChiSquared.Quantile(0.95, 30).ShouldBe(43.7730, 5e-5);
        ChiSquared.Upper(3.841458820694124, 1).ShouldBe(0.05, 1e-15);
    }

    [Fact]
    public void StudentT_PointsAreTheTabledOnes()
    {
        StudentT.Quantile(0.975, 10).ShouldBe(2.228, 5e-4); // Table 26.10
        StudentT.Quantile(0.995, 1).ShouldBe(63.657, 5e-4);
        StudentT.Quantile(0.975, double.PositiveInfinity).ShouldBe(1.960, 5e-4);
    }

    [Fact]
    public void FisherF_PointsAreTheTabledOnes()
    {
        FisherF.Quantile(0.95, 5, 10).ShouldBe(3.33, 5e-3); // Table 26.9
        FisherF.Quantile(0.99, 1, 4).ShouldBe(21.20, 5e-3);
    }

    [Fact]
    public void Beta_HalfAndHalfIsTheArcsine() => Beta.Cdf(0.25, 0.5, 0.5).ShouldBe(1.0 / 3, 1e-15);

    [Fact]
    public void Gamma_OfShapeOneIsTheExponential()
    {
        Gamma.Upper(700, 1).ShouldBe(Math.Exp(-700), Math.Exp(-700) * 1e-12);
        Gamma.Quantile(0.5, 1, 2).ShouldBe(Math.Log(2) / 2, 1e-15);
    }

    [Fact]
    public void Counts_TailsAddToOneAndQuantilesInvertThem()
    {
        for (var k = 0; k <= 12; k++)
        {
            (Poisson.Cdf(k, 4.5) + Poisson.Upper(k, 4.5)).ShouldBe(1, 1e-15);
            (Binomial.Cdf(k, 12, 0.3) + Binomial.Upper(k, 12, 0.3)).ShouldBe(1, 1e-15);
            Poisson.Quantile(Poisson.Cdf(k, 4.5), 4.5).ShouldBe(k);
        }
        Binomial.Quantile(0.5, 12, 0.5).ShouldBe(6);
        Enumerable.Range(0, 13).Sum(k => Binomial.Probability(k, 12, 0.3)).ShouldBe(1, 1e-15);
    }

    [Fact]
    public void Counts_AtTheEdgesAreWhole()
    {
        Poisson.Cdf(-1, 3).ShouldBe(0);
        Poisson.Probability(0, 0).ShouldBe(1);
        Binomial.Cdf(5, 5, 1).ShouldBe(1);
        Binomial.Probability(0, 5, 0).ShouldBe(1);
        Beta.Quantile(1, 2, 3).ShouldBe(1);
        Gamma.Quantile(0, 2).ShouldBe(0);
    }

    [Fact]
    public void Quantile_OfWhatIsNoProbability_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Normal.Quantile(double.NaN));
}
