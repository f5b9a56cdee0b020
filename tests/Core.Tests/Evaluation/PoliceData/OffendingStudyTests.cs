using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Steadfast.Core.Evaluation.PoliceData;
using static Steadfast.Core.Tests.Evaluation.PoliceData.OffendingFiles;

namespace Steadfast.Core.Tests.Evaluation.PoliceData;

public class OffendingStudyTests
{
    private const string TwoPeople = CohortHeader + "a,2020-01-01,Cardiff\na-name-longer-than-fifteen,2020-01-01,Dundee\n";

    [Fact]
    public void Counts_AreThoseOfTheWindows()
    {
        using var files = new OffendingFiles(TwoPeople,
            OffenceHeader + "a,2019-01-01,x\na,2018-12-31,x\na,2019-12-31,x\na,2020-01-01,x\na-name-longer-than-fifteen,2020-12-31,x\na-name-longer-than-fifteen,2021-01-01,x\nnobody,2020-02-02,x\na,,x\n");
        var result = files.Run();
        (result.People, result.OffencesBefore, result.OffencesAfter).ShouldBe((2, 2L, 2L));
        (result.MonthsBefore, result.MonthsAfter).ShouldBe((24d, 24d));
        result.RateBefore.ShouldBe(2 / 24.0);
        result.PercentChange.ShouldBe(0);
        result.Extract.ShouldBe(new ExtractContent(8, 1, 1, 0, new DateOnly(2018, 12, 31)));
        result.Sites.Select(site => (site.Site, site.Totals.OffencesBefore, site.Totals.OffencesAfter)).ShouldBe([("Cardiff", 2, 1), ("Dundee", 0, 1)]);
        result.Warnings.ShouldContain(warning => warning.ToString().StartsWith("Of the offences, 1 has no date"));
    }

    [Fact]
    public void Funnel_LosesThoseWithoutAWindow()
    {
        using var files = new OffendingFiles(TwoPeople + "late,2021-11-30,Cardiff\nafter,2022-03-01,Cardiff\n", OffenceHeader + "a,2020-01-05,x\n");
        var result = files.Run();
        result.Funnel.ShouldBe([new("referred", 4), new("in extract", 1), new("full window", 2), new("compared", 3)]);
        result.Maturity.State.ShouldBe("partly mature");
        result.MonthsAfter.ShouldBe(24 + 32 / (365.25 / 12), 1e-9);
    }

    [Fact]
    public void Methods_AreAllThere_AndTheHeadlineIsOfPeople()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-05-01,x\na,2020-01-05,x\na-name-longer-than-fifteen,2020-01-05,x\n");
        var result = files.Run();
        result.Methods.Select(method => method.Name).ShouldBe(
            ["rate_ratio_exact", "rate_ratio_mid_p", "rate_ratio_score", "rate_ratio_clustered", "negative_binomial", "sign_flip", "wilcoxon", "survival_first_offence"]);
        result.Headline.ShouldBe("sign_flip");
        result.EvidenceLevel.ShouldBe(2);
        result.Methods.Single(method => method.Name == "rate_ratio_clustered").Estimate!.Value.ShouldBe(2, 1e-9);
        result.Wording[^1].ToString().ShouldContain("should not be taken to mean");
    }

    [Fact]
    public void Comparison_AddsDifferenceInDifferences()
    {
        using var files = new OffendingFiles(TwoPeople,
            OffenceHeader + "a,2019-05-01,x\na,2020-01-05,x\nk,2019-05-01,x\nk,2019-06-01,x\nk,2020-01-05,x\n",
            CohortHeader + "k,2020-01-01,Elsewhere\nl,2020-01-01,Elsewhere\n");
        var result = files.Run();
        result.EvidenceLevel.ShouldBe(3);
        var difference = result.Methods.Single(method => method.Name == "difference_in_differences");
        difference.Estimate!.Value.ShouldBe(1 / 0.5, 1e-9);
        result.Comparison!.Totals.OffencesBefore.ShouldBe(2);
        result.Comparison.MatchingNote.ToString().ShouldContain("Nothing but offending before was matched on");
        result.Sites.ShouldNotContain(site => site.Site == "Elsewhere");
    }

    [Fact]
    public void Matching_PairsThoseWhoOffendedAlike()
    {
        string Offences(string id, int before, int after) =>
            string.Concat(Enumerable.Range(1, before).Select(i => $"{id},2019-03-{i:00},x\n").Concat(Enumerable.Range(1, after).Select(i => $"{id},2020-03-{i:00},x\n")));
        string People(string prefix, int count) => CohortHeader + string.Concat(Enumerable.Range(0, count).Select(i => $"{prefix}{i},2020-01-01,s\n"));
        using var files = new OffendingFiles(People("a", 4), OffenceHeader
            + Offences("a0", 1, 1) + Offences("a1", 2, 1) + Offences("a2", 3, 1) + Offences("a3", 2, 2)
            + Offences("k0", 1, 1) + Offences("k1", 2, 2) + Offences("k2", 3, 3) + Offences("k3", 2, 2) + Offences("k4", 9, 1) + Offences("k5", 0, 4),
            People("k", 6));
        var matched = files.Run().Comparison!.Matched;
        (matched.Pairs, matched.Unmatched).ShouldBe((4, 0));
        matched.Balance[0].MatchedDifference.ShouldBe(0);
        matched.Result.Estimate!.Value.ShouldBe(5 / 8.0 / (8 / 8.0), 1e-9);
    }

    [Fact]
    public void Sensitivity_AsksTheSameOfShorterWindows()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-02-01,x\na,2019-11-01,x\na,2020-02-01,x\na,2020-12-01,x\n");
        var shorter = files.Run().Sensitivity;
        shorter.Select(one => (one.MonthsBefore, one.OffencesBefore, one.OffencesAfter)).ShouldBe([(9, 1, 1), (6, 1, 1)]);
    }

    [Fact]
    public void NoOffences_AreAnsweredInWords()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader);
        var result = files.Run();
        result.PercentChange.ShouldBeNull();
        result.Wording.ShouldContain(said => said.ToString().StartsWith("Nobody offended in either window, so nothing can be said about change."));
        var free = result.Methods.Single(method => method.Name == "survival_first_offence");
        (free.Estimate, free.Low, free.High).ShouldBe((1, null, null));
        result.Methods.Single(method => method.Name == "rate_ratio_clustered").Note.ToString().ShouldContain("No events were seen");
    }

    /// <summary>Any small files give JSON without NaN or infinity, with counts by the rule applied to each row.</summary>
    [Fact]
    public void AnyFiles_GiveWholeJsonAndTheRulesCounts() => Prop.ForAll(
        (from people in Gen.Choose(0, 400).ArrayOf(4)
         from count in Gen.Choose(0, 12)
         from offences in Gen.Zip(Gen.Choose(0, 5), Gen.Choose(-500, 900)).ArrayOf(count)
         from compared in Gen.Elements(true, false)
         select (people, offences, compared)).ToArbitrary(),
        drawn =>
        {
            var zero = new DateOnly(2019, 6, 1);
            string People(int from) => CohortHeader + string.Concat(drawn.people.Skip(from).Take(2).Select((day, i) => $"p{from + i},{zero.AddDays(day):yyyy-MM-dd},s\n"));
            using var files = new OffendingFiles(People(0),
                OffenceHeader + string.Concat(drawn.offences.Select(o => $"p{o.Item1},{zero.AddDays(o.Item2):yyyy-MM-dd},c\n")), drawn.compared ? People(2) : null);
            var result = files.Run("2020-03-01", 6, 3);
            var end = new DateOnly(2020, 3, 1).DayNumber - zero.DayNumber;
            var own = drawn.offences.Where(o => o.Item1 < 2 && drawn.people[o.Item1] <= end).Select(o => (Since: o.Item2 - drawn.people[o.Item1], Day: o.Item2)).ToList();
            using var json = JsonDocument.Parse(OffendingJson.Of(result));
            return result.OffencesBefore == own.Count(o => o.Since < 0 && -o.Since <= 6 * 365.25 / 12)
                && result.OffencesAfter == own.Count(o => o.Since >= 0 && o.Since < 3 * 365.25 / 12 && o.Day <= end)
                && json.RootElement.GetProperty("methods").GetArrayLength() == (drawn.compared ? 10 : 8)
                && !Encoding.UTF8.GetString(OffendingJson.Of(result)).Contains("NaN", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
