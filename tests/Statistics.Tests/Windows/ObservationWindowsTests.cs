using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Windows;

namespace Steadfast.Statistics.Tests.Windows;

public class ObservationWindowsTests
{
    private static readonly int Index = Day("2020-06-15");

    [Theory]
    [InlineData("2019-06-14", Placement.Outside)]
    [InlineData("2019-06-16", Placement.Before)]
    [InlineData("2020-06-14", Placement.Before)]
    [InlineData("2020-06-15", Placement.After)]
    [InlineData("2021-06-15", Placement.After)]
    [InlineData("2021-06-16", Placement.Outside)]
    public void Place_AtTheEdgesOfTwelveMonths_FollowsTheRule(string day, Placement placement) =>
        new ObservationWindows(12, 12, Day("2023-01-01")).Place(Index, Day(day)).ShouldBe(placement);

    [Fact]
    public void After_IsCutAtTheExtractsEnd_WhichIsInIt()
    {
        var windows = new ObservationWindows(12, 12, Day("2020-06-30"));
        windows.Place(Index, Day("2020-06-30")).ShouldBe(Placement.After);
        windows.Place(Index, Day("2020-07-01")).ShouldBe(Placement.Outside);
        windows.ExposureAfter(Index).ShouldBe(16);
        windows.IsFull(Index).ShouldBeFalse();
    }

    [Fact]
    public void ExposureAfter_IndexPastTheEnd_IsNone() => new ObservationWindows(6, 6, Index - 1).ExposureAfter(Index).ShouldBe(0);

    [Fact]
    public void ExposureInMonths_FullWindow_IsExact() => new ObservationWindows(12, 7, Index + 9999).ExposureInMonths(Index).ShouldBe(7);

    [Theory]
    [InlineData(0, 12)]
    [InlineData(12, -1)]
    [InlineData(12, double.NaN)]
    public void Windows_WithoutLength_AreRefused(double before, double after) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ObservationWindows(before, after, Index));

    /// <summary>Whatever the order and the threads, every event is counted where the rule of real numbers puts it.</summary>
    [Fact]
    public void Tally_AnyEventsInAnyOrder_IsTheRuleAppliedToEach() => Prop.ForAll(
        (from before in Gen.Choose(1, 30)
         from after in Gen.Choose(1, 30)
         from end in Gen.Choose(0, 1500)
         from index in Gen.Choose(0, 1000).ArrayOf(5)
         from events in Gen.Zip(Gen.Choose(0, 4), Gen.Choose(-500, 2000)).ArrayOf(60)
         select (before, after, end, index, events)).ToArbitrary(),
        drawn =>
        {
            var windows = new ObservationWindows(drawn.before, drawn.after, drawn.end);
            var tally = new WindowTally(windows, drawn.index);
            Parallel.ForEach(drawn.events, e => tally.Add(e.Item1, e.Item2));
            return Enumerable.Range(0, 5).All(person =>
            {
                var index = drawn.index[person];
                var days = drawn.events.Where(e => e.Item1 == person).Select(e => e.Item2).ToList();
                var before = days.Where(d => d < index && d >= index - windows.DaysBefore).ToList();
                var after = days.Where(d => d >= index && d < index + windows.DaysAfter && d <= drawn.end).ToList();
                return tally[person].Before == before.Count && tally[person].After == after.Count
                    && tally[person].Recent == before.Count(d => d >= index - windows.DaysBefore / 4)
                    && tally[person].DaysToFirst == (after.Count == 0 ? null : after.Min() - index)
                    && tally.IsSeen(person) == days.Count > 0;
            });
        }).QuickCheckThrowOnFailure();

    private static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd").DayNumber;
}
