using FsCheck;
using FsCheck.Fluent;
using Steadfast.Core.Engagement;

namespace Steadfast.Core.Tests.Engagement;

public class EpisodeDaysTests
{
    private static readonly DateOnly Zero = new(2020, 1, 1);

    private static readonly Gen<Stretch> AnyStretch =
        from start in Gen.Choose(-400, 900)
        from length in Gen.Frequency((1, Gen.Constant<int?>(null)), (5, Gen.Choose(-3, 300).Select(d => (int?)d)))
        select new Stretch(Zero.AddDays(start), length is { } days ? Zero.AddDays(start + days) : null);

    private static readonly Arbitrary<(Stretch[] Episodes, Stretch[] Holds, DateOnly Today)> Lives = (
        from episodes in AnyStretch.ArrayOf().Resize(6)
        from holds in AnyStretch.ArrayOf().Resize(6)
        from today in Gen.Choose(-100, 1000)
        select (episodes, holds, Zero.AddDays(today))).ToArbitrary();

    [Fact]
    public void Days_OfAnyLife_AreCountedOnceEach_WithoutGapOrOverlap() => Prop.ForAll(Lives, life =>
    {
        var spans = EpisodeDays.Of(life.Episodes, life.Holds, life.Today);
        var begun = life.Episodes.Where(e => e.From <= life.Today).ToList();
        if (begun.Count == 0)
        {
            spans.ShouldBeEmpty();
            return;
        }
        spans[0].From.ShouldBe(begun.Min(e => e.From));
        spans[^1].Until.ShouldBe(life.Today.AddDays(1));
        spans.ShouldAllBe(s => s.Days > 0);
        spans.Zip(spans.Skip(1)).ShouldAllBe(pair => pair.First.Until == pair.Second.From && pair.First.State != pair.Second.State);
        Enum.GetValues<DayState>().Sum(state => spans.Days(state)).ShouldBe(life.Today.DayNumber + 1 - spans[0].From.DayNumber);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void EachDay_OfAnyLife_IsWhatItsEpisodesAndHoldsSay() => Prop.ForAll(Lives, life =>
    {
        foreach (var span in EpisodeDays.Of(life.Episodes, life.Holds, life.Today))
        {
            for (var day = span.From; day < span.Until; day = day.AddDays(1))
            {
                var open = life.Episodes.Any(e => e.From <= day && (e.Until is null || day < e.Until));
                var held = life.Holds.Any(h => h.From <= day && (h.Until is null || day < h.Until));
                span.State.ShouldBe(!open ? DayState.Closed : held ? DayState.Held : DayState.Open);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OrderOfEpisodes_ChangesNothing() => Prop.ForAll(Lives, life =>
        EpisodeDays.Of([.. life.Episodes.Reverse()], [.. life.Holds.Reverse()], life.Today).SequenceEqual(EpisodeDays.Of(life.Episodes, life.Holds, life.Today))).QuickCheckThrowOnFailure();

    [Fact]
    public void TwoEpisodesAndAHold_AreCountedByHand()
    {
        // Open 1–10 January, held 11–20, open 21–30, ended 31 January–28 February, open again from 1 March, counted on the 10th.
        var spans = EpisodeDays.Of(
            [new(new(2021, 1, 1), new(2021, 1, 31)), new(new(2021, 3, 1), null)], [new(new(2021, 1, 11), new(2021, 1, 21))], new(2021, 3, 10));
        spans.Select(s => (s.State, s.Days)).ShouldBe([(DayState.Open, 10), (DayState.Held, 10), (DayState.Open, 10), (DayState.Closed, 29), (DayState.Open, 10)]);
    }
}
