using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Tests.Evaluation.PoliceData;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Tests.Evaluation.Release;

public class ReleasedOffendingTests
{
    [Fact]
    public void Outside_NoPictureOfPeople_AndSmallSitesGoInPairs()
    {
        var released = ReleasedOffending.Outside(Result(("Cardiff", 14), ("Dundee", 3), ("Edinburgh", 9), ("Newcastle", 20)), ReleaseProfile.Below(5));
        released.Result.Sites.Select(site => site.Site).ShouldBe(["Cardiff", "Newcastle"]);
        released.HidesSites.ShouldBeTrue();
        released.Result.PersonRates.ShouldBeEmpty();
        released.Result.FirstOffence.ShouldBeEmpty();
        released.Result.OffencesBefore.ShouldBe(46);
    }

    [Fact]
    public void Inside_EverythingIsThere()
    {
        var released = ReleasedOffending.Inside(Result(("Cardiff", 14), ("Dundee", 3)));
        released.Result.Sites.Count.ShouldBe(2);
        released.Result.PersonRates.Count.ShouldBe(17);
        released.Count(3).ShouldBe("3");
    }

    [Fact]
    public void Outside_AStepThatTellsHowFewWereLost_IsHidden()
    {
        var released = ReleasedOffending.Outside(Result(("Cardiff", 14), ("Newcastle", 20)) with
        {
            Funnel = [new("referred", 40), new("in extract", 37), new("full window", 34), new("compared", 34)],
        }, ReleaseProfile.Below(5));
        released.Funnel.ShouldBe([("referred", "40"), ("in extract", "*"), ("full window", "34"), ("compared", "34")]);
    }

    [Fact]
    public void Outside_AWarningOfFewPeople_IsLeftOut()
    {
        var result = Result(("Cardiff", 14)) with { Warnings = ["3 of 17 people have an index date after the extract's end and are not compared.", "Of the offences, 1 is dated after the extract's end and is not counted; is the end right?", "The windows differ in length."] };
        ReleasedOffending.Outside(result, ReleaseProfile.Below(5)).Result.Warnings.ShouldBe(["The windows differ in length."]);
    }

    [Fact]
    public void Outside_TooFewPeople_IsNoResult() =>
        ReleasedOffending.Outside(Result(("Cardiff", 4)), ReleaseProfile.Below(5)).ShowsResult.ShouldBeFalse();

    [Fact]
    public void Figures_PeopleAreOneRowWhateverTheWindows_WithTheStepsThatAreShown()
    {
        var result = Result(("Cardiff", 14), ("Newcastle", 20)) with { Funnel = [new("referred", 40), new("in extract", 37), new("full window", 34), new("compared", 34)] };
        var (one, other) = (Figures("12 months after", result), Figures("36 months after", result));

        one.Where(figure => figure is { Row: "people", Site: "Overall" }).Select(figure => figure.Known.Low).ShouldBe([40, 34]);
        one.Intersect(other).Select(figure => figure.Row).Distinct().ShouldBe(["people", "offences, 12 months before"]);
        one.Count(figure => figure.Row == "offences, 12 months after").ShouldBe(3);
    }

    private static List<LedgerFigure> Figures(string after, OffendingResult result) => [.. ReleasedOffending.Outside(result, ReleaseProfile.Below(5)).Figures("12 months before", after)];

    private static OffendingResult Result(params (string Site, int People)[] sites)
    {
        var people = sites.SelectMany(site => Enumerable.Range(0, site.People).Select(i => $"{site.Site}{i},2020-01-01,{site.Site}\n"));
        var offences = sites.SelectMany(site => Enumerable.Range(0, site.People).Select(i => $"{site.Site}{i},2019-06-01,x\n{site.Site}{i},2020-0{1 + i % 9}-01,x\n"));
        using var files = new OffendingFiles(OffendingFiles.CohortHeader + string.Concat(people), OffendingFiles.OffenceHeader + string.Concat(offences));
        return files.Run();
    }
}
