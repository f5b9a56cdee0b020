using Steadfast.Statistics.Design;

namespace Steadfast.Statistics.Tests.Design;

public class BalanceTests
{
    private static readonly bool[] Treated = [true, true, true, false, false, false];

    /// <summary>Difference of means over the treated rows' standard deviation (Stuart 2010, Statistical Science 25, p. 11), by hand: (16 - 13)/2.</summary>
    [Fact]
    public void Table_BeforeAndAfterMatching_IsOverTheSameDeviation()
    {
        var row = Balance.Table(Treated, [1, 1, 0, 0, 0, 2], ("age", [14, 16, 18, 11, 13, 15]))[0];
        (row.MeanTreated, row.MeanComparison, row.Difference).ShouldBe((16, 13, 1.5));
        (row.MatchedTreated, row.MatchedComparison, row.MatchedDifference).ShouldBe((15, 15, 0));
    }

    [Fact]
    public void Table_OfAYesOrNo_UsesTheBinomialDeviation()
    {
        var row = Balance.Table(Treated, [1, 1, 1, 1, 1, 1], ("in care", [1, 0, 0, 0, 0, 0]))[0];
        row.Difference!.Value.ShouldBe(1.0 / 3 / Math.Sqrt(2.0 / 9), 1e-15);
    }

    [Fact]
    public void Table_OfACovariateWithoutVariation_HasNoDifference() =>
        Balance.Table(Treated, [1, 1, 1, 1, 1, 1], ("same", [2, 2, 2, 1, 3, 2]))[0].Difference.ShouldBeNull();

    [Fact]
    public void Table_WithNobodyMatched_HasNoMatchedMeans()
    {
        var row = Balance.Table(Treated, [0, 0, 0, 0, 0, 0], ("age", [14, 16, 18, 11, 13, 15]))[0];
        (row.MatchedTreated, row.MatchedDifference).ShouldBe((null, null));
        row.Difference.ShouldBe(1.5);
    }

    [Fact]
    public void Table_OfUnequalLengths_IsRefused() =>
        Should.Throw<ArgumentException>(() => Balance.Table(Treated, [1, 1, 1, 1, 1, 1], ("age", [14, 16])));
}
