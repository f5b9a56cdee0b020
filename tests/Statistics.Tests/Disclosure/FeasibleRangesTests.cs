using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;

namespace Steadfast.Statistics.Tests.Disclosure;

public class FeasibleRangesTests
{
    private static CountRange Exactly(int count) => new(count, count);

    [Fact]
    public void Of_TwoByTwoWithMarginsShown_GivesTheBoundsOfFréchet()
    {
        LinkedTable table = LinkedTable.TwoWay(new[,] { { 3, 7 }, { 9, 1 } });
        CountRange[] known = [CountRange.Any, CountRange.Any, Exactly(10), CountRange.Any, CountRange.Any, Exactly(10), Exactly(12), Exactly(8), Exactly(20)];

        IReadOnlyDictionary<int, CountRange> ranges = FeasibleRanges.Of(table, known, [0, 1]);

        // max(0, row + column − all) to min(row, column)
        ranges[0].ShouldBe(new(2, 10));
        ranges[1].ShouldBe(new(0, 8));
    }

    [Fact]
    public void Of_TwoCountsOfAtLeast1ThatAddUpTo2_AreBothKnown()
    {
        LinkedTable table = new([new(1), new(1), new(2)], [new(2, [0, 1])]);

        FeasibleRanges.Of(table, [CountRange.AtLeastOne, CountRange.AtLeastOne, Exactly(2)], [0, 1]).Values.ShouldAllBe(range => range == Exactly(1));
    }

    [Fact]
    public void Of_TwoFewerThanFiveRoundedTo10Together_AreBothKnown()
    {
        LinkedTable table = new([new(4), new(4), new(8)], [new(2, [0, 1])]);

        FeasibleRanges.Of(table, [new(1, 4), new(1, 4), new(8, 12)], [0, 1]).Values.ShouldAllBe(range => range == Exactly(4));
        Auditor.Attack(table, Protection.Apply(table, ReleaseProfile.Ofqual)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_WholeNumbersWhereTheFractionWouldReachFurther_StopsAtTheWholeNumber()
    {
        // a + b = 3, b + c = 3, a + c = 4 + d with d from 0 to 1: a = 2 at d = 0, and 2.5 at d = 1.
        LinkedTable table = new(
            [new(2), new(1), new(2), new(3), new(3), new(0), new(4, CellUse.Public), new(4)],
            [new(3, [0, 1]), new(4, [1, 2]), new(7, [6, 5]), new(7, [0, 2])]);
        CountRange[] known = [CountRange.Any, CountRange.Any, CountRange.Any, Exactly(3), Exactly(3), new(0, 1), Exactly(4), CountRange.Any];

        FeasibleRanges.Of(table, known, [0])[0].ShouldBe(Exactly(2));
    }

    [Fact]
    public void Of_WhatIsSaidToBeKnownIsUntrue_IsRefused()
    {
        LinkedTable table = new([new(4)], []);

        Should.Throw<ArgumentException>(() => FeasibleRanges.Of(table, [new(1, 3)], [0])).Message.ShouldStartWith("Cell 0 holds 4, outside the 1 to 3");
    }
}
