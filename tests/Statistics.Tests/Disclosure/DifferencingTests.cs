using Steadfast.Statistics.Disclosure;

namespace Steadfast.Statistics.Tests.Disclosure;

public class DifferencingTests
{
    private static readonly ReleaseProfile Below5 = ReleaseProfile.Below(5);
    private static readonly ReleasedFigure May = Figure(12, "2021-05-01", "2021-05-31", "Cardiff");

    [Fact]
    public void Find_ALongerPeriodWithThreeMore_IsASmallDifference()
    {
        SmallDifference found = Differencing.Find([May], [Figure(15, "2021-05-01", "2021-06-02", "Cardiff")], Below5).ShouldHaveSingleItem();

        found.Smaller.ShouldBe(May);
        found.Difference.ShouldBe(new(3, 3));
    }

    [Fact]
    public void Find_MoreSitesWithTwoMore_IsASmallDifference() =>
        Differencing.Find([May], [Figure(14, "2021-05-01", "2021-05-31", "Cardiff", "Dundee")], Below5).ShouldHaveSingleItem();

    [Fact]
    public void Find_TheSameFigureCorrectedByOne_IsASmallDifference() =>
        Differencing.Find([May], [May with { Known = new(11, 11) }], Below5).ShouldHaveSingleItem().Difference.ShouldBe(new(1, 1));

    [Fact]
    public void Find_TwoNewFiguresThatDifferByFew_AreASmallDifference() =>
        Differencing.Find([], [May, Figure(13, "2021-05-01", "2021-06-30", "Cardiff")], Below5).ShouldHaveSingleItem();

    [Theory]
    [InlineData(12)]
    [InlineData(17)]
    public void Find_NobodyOrManyBetween_IsNone(int count) =>
        Differencing.Find([May], [Figure(count, "2021-05-01", "2021-06-02", "Cardiff")], Below5).ShouldBeEmpty();

    [Fact]
    public void Find_OtherRowsPeriodsThatOverlapAndHiddenFigures_AreNone()
    {
        ReleasedFigure longer = Figure(14, "2021-05-01", "2021-06-02", "Cardiff");

        Differencing.Find([May], [longer with { Row = "other" }], Below5).ShouldBeEmpty();
        Differencing.Find([May], [longer with { From = new(2021, 5, 9) }], Below5).ShouldBeEmpty();
        Differencing.Find([May], [longer with { Known = CountRange.AtLeastOne }], Below5).ShouldBeEmpty();
    }

    [Fact]
    public void Find_RoundedFigures_AreSmallOnlyWhereEveryPossibleDifferenceIs()
    {
        ReleasedFigure ten = May with { Known = new(8, 12) }, fifteen = Figure(0, "2021-05-01", "2021-06-02", "Cardiff") with { Known = new(13, 17) };

        Differencing.Find([ten], [fifteen], ReleaseProfile.Ofqual).ShouldBeEmpty();
        Differencing.Find([ten], [fifteen], ReleaseProfile.Research).ShouldHaveSingleItem().Difference.ShouldBe(new(1, 9));
    }

    private static ReleasedFigure Figure(int count, string from, string to, params string[] sites) =>
        new("referrals", sites.ToHashSet(), DateOnly.Parse(from), DateOnly.Parse(to), new(count, count));
}
