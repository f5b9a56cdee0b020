using Steadfast.Statistics.Design;

namespace Steadfast.Statistics.Tests.Design;

public class GammaPoissonTests
{
    /// <summary>Insurance claims in one year, 9,461 policies (Thyrion 1960; Efron and Hastie 2016, Table 6.1).</summary>
    private static readonly int[] Policies = [7840, 1317, 239, 42, 14, 4, 4, 1];

    /// <summary>Efron and Hastie 2016, Computer Age Statistical Inference, Table 6.1 and p. 77: shape 0.70, and the expected claims after 0 to 6.</summary>
    [Fact]
    public void ExpectedRate_OfTheInsuranceClaims_IsThePublishedRow()
    {
        double[] counts = [.. Policies.SelectMany((policies, claims) => Enumerable.Repeat((double)claims, policies))];
        var fit = GammaPoisson.Fit(counts, [.. Enumerable.Repeat(1.0, counts.Length)]);
        fit.Shape!.Value.ShouldBe(0.70, 0.005);
        double[] published = [0.164, 0.398, 0.633, 0.87, 1.10, 1.34, 1.57];
        for (var claims = 0; claims < published.Length; claims++)
            fit.ExpectedRate(claims, 1).ShouldBe(published[claims], 0.006);
    }

    [Fact]
    public void Fit_OfCountsNoMoreSpreadThanChance_GivesEveryoneTheMean()
    {
        var fit = GammaPoisson.Fit([1, 2, 1, 2, 1, 2], [1, 1, 1, 1, 1, 1]);
        (fit.Mean, fit.Shape, fit.Why).ShouldBe((1.5, null, Reason.NoOverdispersion));
        fit.ExpectedRate(10, 1).ShouldBe(1.5);
    }

    [Fact]
    public void Fit_LeavesOutThoseWithoutExposure() =>
        GammaPoisson.Fit([0, 5, 1, 9, 0, 3], [1, 1, 1, 1, 0, 1]).People.ShouldBe(5);

    [Fact]
    public void Fit_OfDegenerateInput_SaysWhy()
    {
        GammaPoisson.Fit([], []).Why.ShouldBe(Reason.NoData);
        GammaPoisson.Fit([2], [0]).Why.ShouldBe(Reason.EmptyWindow);
        GammaPoisson.Fit([0, 0], [1, 1]).Why.ShouldBe(Reason.NoEvents);
        Should.Throw<ArgumentException>(() => GammaPoisson.Fit([1], [1, 2]));
        Should.Throw<InvalidOperationException>(() => GammaPoisson.Fit([], []).ExpectedRate(1, 1));
    }
}
