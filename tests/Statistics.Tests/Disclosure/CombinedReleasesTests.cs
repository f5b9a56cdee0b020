using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Lattice;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>Months are the cells: a figure of some months is their sum.</summary>
public class CombinedReleasesTests
{
    private static readonly ReleaseProfile Below5 = ReleaseProfile.Below(5);

    [Fact]
    public void ThreePeriods_ThatTellOneMonthTogether_AreFound()
    {
        // January holds 3: Q1 less February and March, though no two of these differ by few people and overlap.
        ReleasedFigure[] earlier = [Months(1, 2, 20), Months(2, 3, 30)];
        var found = CombinedReleases.Find(earlier, [Months(1, 3, 33)], Below5).ShouldHaveSingleItem();
        found.Count.ShouldBe(new(3, 3));
    }

    [Fact]
    public void FirstAndLastPart_TakenFromTheWhole_TellTheMiddle()
    {
        // 33 − 20 − 10 = 3 for May and June, which no pair of figures tells.
        ReleasedFigure[] earlier = [Months(1, 4, 20), Months(7, 12, 10)];
        CombinedReleases.Find(earlier, [Months(1, 12, 33)], Below5).ShouldHaveSingleItem().Count.ShouldBe(new(3, 3));
        Differencing.Find(earlier, [Months(1, 12, 33)], Below5).ShouldBeEmpty();
    }

    [Fact]
    public void SitesTwoByTwo_TellEachSite()
    {
        ReleasedFigure[] earlier = [Months(1, 1, 13, "a", "b"), Months(1, 1, 12, "b", "c")];
        // a + b = 13, b + c = 12, a + c = 5: a is 3.
        CombinedReleases.Find(earlier, [Months(1, 1, 5, "a", "c")], Below5).Select(region => region.Count).ShouldBe([new(3, 3), new(2, 2)], ignoreOrder: true);
        Differencing.Find(earlier, [Months(1, 1, 5, "a", "c")], Below5).ShouldBeEmpty();
    }

    [Fact]
    public void WholeQuartersApart_TellNothing() =>
        CombinedReleases.Find([Months(1, 3, 12), Months(4, 6, 2)], [Months(7, 9, 20), Months(1, 12, 60)], Below5).ShouldBeEmpty();

    [Fact]
    public void WhatWasTellableBefore_IsNotHeldAgainstANewFigure() =>
        CombinedReleases.Find([Months(1, 2, 20), Months(1, 3, 23)], [Months(1, 4, 60)], Below5).ShouldBeEmpty();

    [Fact]
    public void ASmallCountBehindItsOwnMarker_IsNotHeldAgainstIt() =>
        CombinedReleases.Find([Months(1, 3, 40)], [Months(1, 1, 1) with { Known = new(1, 4) }], Below5).ShouldBeEmpty();

    [Fact]
    public void ACorrectedFigure_IsTakenAsMoved_AndTheOthersStillTell()
    {
        // January to April was 20 and is 21 now; the middle is still 2 or 3.
        ReleasedFigure[] earlier = [Months(1, 4, 20), Months(1, 4, 21), Months(7, 12, 10)];
        CombinedReleases.Find(earlier, [Months(1, 12, 33)], Below5).ShouldNotBeEmpty();
    }

    [Fact]
    public void RoundedFigures_TellOnlyWhereEverythingPossibleIsSmall()
    {
        var rounded = new[] { Months(1, 4, 0) with { Known = new(18, 22) }, Months(7, 12, 0) with { Known = new(8, 12) } };
        CombinedReleases.Find(rounded, [Months(1, 12, 0) with { Known = new(33, 37) }], Below5).ShouldBeEmpty();
    }

    /// <summary>Whatever is found is true of the months the figures were made from, and whoever tries every table finds it too.</summary>
    [Fact]
    public void Find_AgreesWithTryingEveryTable() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Arb.From(Gen.Choose(0, 5).ArrayOf(3)), Arb.From(Gen.Choose(0, 8).ArrayOf(3)), (months, ends) =>
        {
            ReleasedFigure[] figures = [.. ends.Select(end => (From: Math.Min(end / 3, end % 3), To: Math.Max(end / 3, end % 3)))
                .Select(period => Months(period.From + 1, period.To + 1, months[period.From..(period.To + 1)].Sum()))];
            var found = CombinedReleases.Find(figures[..^1], figures[^1..], Below5).Select(region => region.Count).ToList();
            List<int>[] now = Possible(figures), before = Possible(figures[..^1]), own = Possible(figures[^1..]);
            // A month that is known now, and was not, is found.
            return Enumerable.Range(0, 3).Where(month => now[month].TrueForAll(Below5.IsSmall) && !before[month].TrueForAll(Below5.IsSmall) && !own[month].TrueForAll(Below5.IsSmall))
                .All(month => found.Exists(count => count.Low <= now[month].Min() && count.High >= now[month].Max()));
        }));

    [Fact]
    public void FiveYearsOfMonthsAtThreeSites_TakeLittleTime()
    {
        var random = new Random(7);
        var counts = new int[60, 3];
        foreach (int at in Enumerable.Range(0, 180))
            counts[at / 3, at % 3] = random.Next(0, 30);
        ReleasedFigure[] earlier = [.. Enumerable.Range(0, 58).SelectMany(first => Release(first, first + 1 + first % 3))];
        var clock = Stopwatch.StartNew();
        _ = CombinedReleases.Find(earlier, [.. Release(10, 40)], Below5);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));

        IEnumerable<ReleasedFigure> Release(int from, int to) => new[] { new[] { 0 }, [1], [2], [0, 1, 2] }.Select(sites => new ReleasedFigure(
            "referrals", sites.Select(site => $"s{site}").ToHashSet(), new DateOnly(2020, 1, 1).AddMonths(from), new DateOnly(2020, 1, 1).AddMonths(to + 1).AddDays(-1),
            Point(Enumerable.Range(from, to - from + 1).Where(month => month < 60).Sum(month => sites.Sum(site => counts[month, site])))));
    }

    /// <summary>For each month the counts it has in any table that satisfies the figures.</summary>
    private static List<int>[] Possible(ReleasedFigure[] figures)
    {
        const int Most = 16;
        var tables = Enumerable.Range(0, Most * Most * Most).Select(at => new[] { at / (Most * Most), at / Most % Most, at % Most })
            .Where(months => figures.All(figure => figure.Known.Contains(months[(figure.From.Month - 1)..figure.To.Month].Sum()))).ToList();
        return [.. Enumerable.Range(0, 3).Select(month => tables.Select(table => table[month]).Distinct().ToList())];
    }

    private static CountRange Point(int count) => new(count, count);

    private static ReleasedFigure Months(int from, int to, int count, params string[] sites) => new(
        "referrals", (sites.Length == 0 ? ["a"] : sites).ToHashSet(), new(2021, from, 1), new DateOnly(2021, to, 1).AddMonths(1).AddDays(-1), Point(count));
}
