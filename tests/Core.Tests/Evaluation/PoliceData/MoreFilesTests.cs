using static Steadfast.Core.Tests.Evaluation.PoliceData.OffendingFiles;

namespace Steadfast.Core.Tests.Evaluation.PoliceData;

/// <summary>The files beside cohort and extract: days away, weights, missing episodes, links.</summary>
public class MoreFilesTests
{
    private const double Month = 365.25 / 12;
    private const string TwoPeople = CohortHeader + "a,2020-01-01,Cardiff\nb,2020-01-01,Dundee\n";
    private const string AwayHeader = "id,from,to,kind\n";

    [Fact]
    public void Away_IsNoExposure_AndItsOffencesAreNotCounted()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-06-15,x\na,2019-02-01,x\na,2020-03-05,x\na,2020-05-05,x\nb,2020-02-01,x\n");
        var away = files.Add("away.csv", AwayHeader + "a,2019-06-01,2019-06-30,custody\na,2020-03-01,2020-03-10,custody\na,2020-03-06,2020-03-31,custody\nb,2020-07-01,,moved\nnobody,2020-01-01,,died\n");
        var result = files.Run(request => request with { Away = away });
        (result.OffencesBefore, result.OffencesAfter).ShouldBe((1, 2));
        result.MonthsBefore.ShouldBe(24 - 30 / Month, 1e-9);
        // a is away 31 days of March; b from 1 July on, 182 of the window's 366 days having passed, the last one and a quarter of them.
        result.MonthsAfter.ShouldBe(24 - 31 / Month - (365.25 - 182) / Month, 1e-9);
        result.Funnel.Single(step => step.Step == "full window").People.ShouldBe(0);
        result.FirstOffence[1].Day.ShouldBe(125 - 31);
        result.Warnings.ShouldContain(warning => warning.ToString().StartsWith("2 people had days away"));
        result.Warnings.ShouldContain(warning => warning.ToString().Contains("1 rows of") && warning.ToString().Contains("away.csv"));
    }

    [Fact]
    public void Away_ForAWholeWindow_IsNotCompared()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-06-15,x\n");
        var away = files.Add("away.csv", AwayHeader + "b,2019-12-31,,died\n");
        var result = files.Run(request => request with { Away = away });
        result.People.ShouldBe(1);
        result.Warnings.ShouldContain("1 of 2 people were away for the whole of a window and are not compared.");
    }

    [Fact]
    public void Away_WrongRows_AreNamed()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader);
        var away = files.Add("away.csv", AwayHeader + "a,2020-03-01,2020-02-01,custody\na,,2020-02-01,custody\na,2020-03-01,,holiday\n");
        files.Faults(request => request with { Away = away }).ShouldBe(
        [
            "away.csv:2: to: 2020-02-01 is before the first day, 2020-03-01; leave it empty where it has not ended",
            "away.csv:3: from: is empty; give the first day away, as YYYY-MM-DD",
            "away.csv:4: kind: \"holiday\" is not known; write custody, moved or died",
        ]);
    }

    [Fact]
    public void IndexDayLeftOut_IsInNeitherWindow()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2020-01-01,x\na,2020-01-02,x\na,2019-12-31,x\n");
        var result = files.Run(request => request with { LeavesOutIndexDay = true });
        (result.OffencesBefore, result.OffencesAfter).ShouldBe((1, 1));
        result.MonthsAfter.ShouldBe(24 - 2 / Month, 1e-9);
        result.Windows.IndexDay.ToString().ShouldContain("neither window");
    }

    [Fact]
    public void Weights_SumBySeverity_AndCodesWithoutOneAreCounted()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-06-15,8/01\na,2019-07-15,8/01\na,2020-06-15,49\nb,2020-06-15,77\n");
        var weights = files.Add("weights.csv", "offence_code,weight\n8/01,10.5\n49,1\n");
        var severity = files.Run(request => request with { Weights = weights }).Severity!;
        (severity.WeightBefore, severity.WeightAfter, severity.Unweighted).ShouldBe((21, 1, 1L));
        severity.Methods.Single(method => method.Name == "sign_flip").Estimate!.Value.ShouldBe((1 - 21) / 12.0 / 2, 1e-12);
        severity.Methods.Single(method => method.Name == "severity_ratio_bootstrap").Estimate!.Value.ShouldBe(1 / 21.0, 1e-12);
    }

    [Fact]
    public void Weights_TwiceOrNoNumber_AreNamed()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader);
        var weights = files.Add("weights.csv", "offence_code,weight\nx,1\nx,2\ny,heavy\n");
        files.Faults(request => request with { Weights = weights }).Count.ShouldBe(2);
    }

    [Fact]
    public void Missing_IsCountedInTheSameWindows()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-06-15,x\n");
        var missing = files.Add("missing.csv", "id,missing_on\na,2019-06-15\na,2019-08-15\nb,2020-02-01\n");
        var episodes = files.Run(request => request with { Missing = missing }).MissingEpisodes!;
        (episodes.Totals.OffencesBefore, episodes.Totals.OffencesAfter).ShouldBe((2, 1));
        episodes.Methods.Select(method => method.Name).ShouldBe(["rate_ratio_clustered", "sign_flip", "wilcoxon"]);
    }

    [Fact]
    public void Links_CountByTheExtractsIds_AndOtherThresholdsAreShown()
    {
        using var files = new OffendingFiles(TwoPeople + "c,2020-01-01,Cardiff\n", OffenceHeader + "p1,2019-06-15,x\np2,2020-06-15,x\np9,2020-06-15,x\na,2020-06-15,x\n");
        var links = files.Add("pairs.csv", "left_id,right_id,weight,probability\na,p1,12,0.97\nb,p2,1,0.6\n");
        var result = files.Run(request => request with { Links = links });
        (result.People, result.OffencesBefore, result.OffencesAfter).ShouldBe((1, 1, 0));
        result.Funnel.ShouldContain(new Core.Evaluation.PoliceData.FunnelStep("matched", 1));
        result.Linkage!.Sites.ShouldBe([new("Cardiff", 2, 1), new("Dundee", 1, 0)]);
        result.Linkage.Sensitivity.Select(one => (one.Threshold, one.People, one.OffencesAfter)).ShouldBe(
            [(0.5, 2, 1), (0.7, 1, 0), (0.8, 1, 0), (0.9, 1, 0), (0.95, 1, 0), (0.99, 0, 0), (null, 3, 0)]);
        result.Extract.OfOthers.ShouldBe(2);
    }

    [Fact]
    public void Links_OneIdToTwoPeople_IsRefused()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader);
        var links = files.Add("pairs.csv", "left_id,right_id,weight,probability\na,p1,12,0.97\nb,p1,1,0.6\na,p2,1,often\n");
        files.Faults(request => request with { Links = links }).ShouldBe(
        [
            "pairs.csv:3: right_id: p1 is linked a second time; one id of the extract belongs to one person",
            "pairs.csv:4: probability: \"often\" is not a probability; give a number from 0 to 1",
        ]);
    }

    [Fact]
    public void AnyOffence_IsOfThoseSeenForTheWholeWindows()
    {
        using var files = new OffendingFiles(TwoPeople + "late,2021-06-01,Cardiff\n", OffenceHeader + "a,2019-06-15,x\na,2019-07-15,x\nb,2019-07-15,x\nb,2020-07-15,x\nlate,2021-01-01,x\n");
        var any = files.Run().AnyOffence;
        (any.People, any.Before, any.After).ShouldBe((2, 2, 1));
        any.Change.N.ShouldBe(1);
    }
}
