using Steadfast.Statistics.Agreement;

namespace Steadfast.Statistics.Tests.Agreement;

public class FleissKappaTests
{
    /// <summary>14 raters of 10 subjects in 5 categories (Wikipedia, "Fleiss' kappa", worked example): 0.210.</summary>
    private static readonly int[,] Raters =
    {
        { 0, 0, 0, 0, 14 }, { 0, 2, 6, 4, 2 }, { 0, 0, 3, 5, 6 }, { 0, 3, 9, 2, 0 }, { 2, 2, 8, 1, 1 },
        { 7, 7, 0, 0, 0 }, { 3, 2, 6, 3, 0 }, { 2, 5, 3, 2, 2 }, { 6, 5, 2, 1, 0 }, { 0, 2, 2, 3, 7 },
    };

    [Fact]
    public void Of_FourteenRaters_IsThePublishedKappa()
    {
        var answer = FleissKappa.Of(Raters);
        answer.Estimate!.Value.ShouldBe(0.210, 5e-4);
        answer.P!.Value.ShouldBeLessThan(1e-10);
        answer.Low!.Value.ShouldBeInRange(0, 0.15);
        answer.High!.Value.ShouldBeInRange(0.25, 0.5);
    }

    /// <summary>With two coders of two categories it is Scott's pi: (o - e)/(1 - e) with pooled shares (Fleiss 1971, p. 379).</summary>
    [Fact]
    public void Of_TwoCoders_IsScottsPi() =>
        FleissKappa.Of(new[,] { { 2, 0 }, { 2, 0 }, { 1, 1 }, { 0, 2 } }).Estimate!.Value
            .ShouldBe((0.75 - (25 + 9) / 64.0) / (1 - (25 + 9) / 64.0), 1e-15);

    [Fact]
    public void Of_OneCategoryThroughout_GivesNoNumber() => FleissKappa.Of(new[,] { { 3, 0 }, { 3, 0 } }).Why.ShouldBe(Reason.NoVariation);

    [Fact]
    public void Of_NoUnits_SaysWhy() => FleissKappa.Of(new int[0, 3]).Why.ShouldBe(Reason.NoData);

    [Fact]
    public void Of_OneUnit_GivesNoInterval()
    {
        var answer = FleissKappa.Of(new[,] { { 2, 1 } });
        (answer.Low, answer.Why).ShouldBe((null, Reason.OneCluster));
    }

    [Fact]
    public void Of_UnequalNumbersOfCoders_IsRefused() =>
        Should.Throw<ArgumentException>(() => FleissKappa.Of(new[,] { { 2, 1 }, { 2, 0 } })).Message.ShouldContain("Unit 2 has 2 coders");
}
