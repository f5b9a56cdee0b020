using static Steadfast.Core.Tests.Evaluation.PoliceData.OffendingFiles;

namespace Steadfast.Core.Tests.Evaluation.PoliceData;

/// <summary>
/// Small hostile files whose figures were worked out in R (MASS 7.3, survival 3.5, sandwich 3.0) from the specification; `campaign deviations offending` does the
/// same for hundreds made at random.
/// </summary>
public class AgainstRTests
{
    /// <summary>Index day and its offences twice, first and last day of both windows and the day beyond, the extract's last day and the one after, a stranger, no date, an index day past the end.</summary>
    [Fact]
    public void EventsOnEveryEdge_AreCountedAsR()
    {
        using var files = new OffendingFiles(
            "\uFEFF" + CohortHeader.Replace("\n", "\r\n") + "A,2020-01-15,Cardiff\r\nB,2020-06-30,Cardiff\r\nC,2021-12-31,Dundee\r\nD,2022-01-01,Dundee\r\nE,2020-02-29,Dundee\r\nF,2019-05-05,Cardiff",
            OffenceHeader + "A,2021-01-14,x\nA,2020-01-15,x\nA,2020-01-15,x\nA,2019-01-15,x\nA,2019-01-14,x\nA,2021-01-15,x\nC,2021-12-31,x\nC,2022-01-01,y\nD,2022-01-01,x\nE,2019-03-01,x\nE,2019-02-28,x\nZ,2020-01-01,x\nB,,x\n");
        var result = files.Run();
        (result.People, result.OffencesBefore, result.OffencesAfter, result.MonthsBefore).ShouldBe((5, 2L, 4L, 60d));
        result.MonthsAfter.ShouldBe(48.03285420944559, 1e-12);
        result.PercentChange!.Value.ShouldBe(149.82900136798904, 1e-9);
        result.Funnel.Select(step => step.People).ShouldBe([6, 4, 4, 5]);
        Figures(result, "rate_ratio_exact").ShouldBe([2.49829001367989, 0.358047224378996, 27.6182243978991, 4, 0.416740557085485], 1e-9);
        Figures(result, "sign_flip").ShouldBe([6.10416666666667, 6.10416666666667, 0.5], 1e-12);
        Figures(result, "survival_first_offence").ShouldBe([0.6, 0.293316431638326, 1], 1e-12);
        result.Warnings.ShouldContain(warning => warning.ToString().StartsWith("1 of 5 people were followed for less than a quarter"));
    }

    /// <summary>Nobody's rate before or after may be rounded differently for a window that was cut: 2 before and none after is -1/6 a month whatever the exposure after.</summary>
    [Fact]
    public void NothingAfterInACutWindow_IsTiedWithTheSameFallInAWholeOne()
    {
        using var files = new OffendingFiles(
            CohortHeader + "whole,2019-06-01,s\ncut,2021-01-22,s\nrise,2019-06-01,s\nsame,2019-06-01,s\n",
            OffenceHeader + "whole,2019-05-01,x\nwhole,2019-05-02,x\ncut,2021-01-01,x\ncut,2021-01-02,x\nrise,2019-07-01,x\nrise,2019-07-02,x\n");
        // wilcox.test(c(-1/6, -1/6, 1/6, 0)): V = 2 of three that share rank 2.
        Figures(files.Run(), "wilcoxon")[^2].ShouldBe(2);
    }

    /// <summary>Where everybody changed by the same ratio the clustered error is 0 but for rounding: no interval, and no p value of 0.</summary>
    [Fact]
    public void EverybodyChangedByOneRatio_HasNoClusteredInterval()
    {
        using var files = new OffendingFiles(
            CohortHeader + "a,2020-01-01,s\nb,2020-01-01,s\n",
            OffenceHeader + "a,2019-05-01,x\na,2019-05-02,x\nb,2019-05-01,x\nb,2019-05-02,x\n"
                + string.Concat(Enumerable.Range(1, 5).Select(day => $"a,2020-05-{day:00},x\nb,2020-05-{day:00},x\n")));
        var ratio = files.Run().Methods.Single(method => method.Name == "rate_ratio_clustered");
        (Math.Round(ratio.Estimate!.Value, 6), ratio.Low, ratio.High, ratio.P).ShouldBe((2.5, null, null, null));
        ratio.Note.ToString().ShouldContain("no variation");
    }

    [Fact]
    public void OnePerson_HasNoTest_AndIsSaidSo()
    {
        using var files = new OffendingFiles(CohortHeader + "a,2020-01-01,s\n", OffenceHeader + string.Concat(Enumerable.Range(1, 28).Select(day => $"a,2019-02-{day:00},x\n")));
        var result = files.Run();
        (result.OffencesBefore, result.OffencesAfter, result.PercentChange).ShouldBe((28L, 0L, -100d));
        result.Methods.Single(method => method.Name == "sign_flip").P.ShouldBe(1);
        result.Methods.Single(method => method.Name == "rate_ratio_clustered").P.ShouldBeNull();
    }

    [Fact]
    public void ColumnsBySemicolons_AreOneFault_ThatSaysSo()
    {
        using var files = new OffendingFiles("id;index_date;site\na;2020-01-01;s\n", OffenceHeader);
        files.Faults().ShouldBe(["C.csv:1: : the columns are separated by semicolons or tabs; save the file with commas between them, as id,index_date,site"]);
    }

    private static double[] Figures(Core.Evaluation.PoliceData.OffendingResult result, string name)
    {
        var method = result.Methods.Single(one => one.Name == name);
        return [.. new[] { method.Estimate, method.Low, method.High, method.Statistic, method.P }.OfType<double>()];
    }
}
