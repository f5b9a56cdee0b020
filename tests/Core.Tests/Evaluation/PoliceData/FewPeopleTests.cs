using static Steadfast.Core.Tests.Evaluation.PoliceData.OffendingFiles;

namespace Steadfast.Core.Tests.Evaluation.PoliceData;

/// <summary>What is said where next to nobody, or nobody to compare with, is left.</summary>
public class FewPeopleTests
{
    private const string TwoPeople = CohortHeader + "a,2020-01-01,Cardiff\nb,2020-01-01,Cardiff\n";
    private const string Offences = OffenceHeader + "p1,2019-05-01,x\np1,2019-06-01,x\np1,2020-05-01,x\np2,2019-05-01,x\np3,2019-05-01,x\np3,2020-05-01,x\n";
    private const string Others = CohortHeader + "k,2020-01-01,Elsewhere\nl,2020-01-01,Elsewhere\n";
    private const string Pairs = "left_id,right_id,weight,probability\na,p1,12,0.97\nb,p2,12,0.97\n";

    [Fact]
    public void OnePerson_GetsNoVerdict()
    {
        using var files = new OffendingFiles(CohortHeader + "a,2020-01-01,Cardiff\n", OffenceHeader + "a,2019-05-01,x\n");
        var said = files.Run().Wording.Select(sentence => sentence.ToString()).ToList();
        said[0].ShouldBe("1 person had 1 offence before and 0 after: of one person nothing can be said about change.");
        said.ShouldNotContain(sentence => sentence.Contains("chance") || sentence.Contains("more people would be needed") || sentence.Contains("lower"));
    }

    [Fact]
    public void Nobody_GetsNoEvidenceLevel()
    {
        using var files = new OffendingFiles(CohortHeader + "a,2023-01-01,Cardiff\n", OffenceHeader + "a,2019-05-01,x\n");
        var result = files.Run();
        result.EvidenceLevel.ShouldBe(0);
        result.Wording[0].ToString().ShouldBe("Nobody could be compared.");
        result.Wording.ShouldNotContain(said => said.ToString().Contains("Nobody offended"));
    }

    [Fact]
    public void NobodyLinked_IsSaidWithTheCure()
    {
        using var files = new OffendingFiles(TwoPeople, Offences);
        var links = files.Add("pairs.csv", "left_id,right_id,weight,probability\nx,p1,12,0.97\n");
        var warnings = files.Run(request => request with { Links = links }).Warnings;
        warnings.ShouldContain(warning => warning.ToString().EndsWith("were the pairs made from another file, or are the ids written otherwise there?"));
        warnings.ShouldContain(warning => warning.ToString().StartsWith("None of the 2 people has a link to the extract of 0.95 or more"));
    }

    [Fact]
    public void ComparisonWithoutLinks_IsNamed_AndRaisesNoLevel()
    {
        using var files = new OffendingFiles(TwoPeople, Offences, Others);
        var links = files.Add("pairs.csv", Pairs);
        var result = files.Run(request => request with { Links = links });
        result.EvidenceLevel.ShouldBe(2);
        result.Warnings.ShouldContain("None of the 2 people to compare with has a link, so there is no comparison: match that file too, and add its pairs to the others.");
        result.Wording.ShouldNotContain(said => said.ToString().Contains("no ratio"));
    }

    [Fact]
    public void PairsOfTwoRunsPutTogether_AreOneFile()
    {
        using var files = new OffendingFiles(TwoPeople, Offences, Others);
        var links = files.Add("pairs.csv", Pairs + "left_id,right_id,weight,probability\nk,p3,12,0.97\n");
        var result = files.Run(request => request with { Links = links });
        result.EvidenceLevel.ShouldBe(3);
        result.Comparison!.Totals.OffencesAfter.ShouldBe(1);
        result.Warnings.ShouldContain("1 of 2 people to compare with have no link to the extract that is sure enough, and are left out.");
    }

    [Fact]
    public void WindowBeyondTheExtract_IsSaidPlainly_AndBesideTheVerdict()
    {
        using var files = new OffendingFiles(TwoPeople, OffenceHeader + "a,2019-05-01,x\nb,2019-05-01,x\na,2020-05-01,x\n");
        var result = files.Run("2021-12-31", 12, 36);
        result.Warnings.ShouldContain(warning => warning.ToString().StartsWith("Nobody could be followed for the whole 36 months after"));
        result.Wording.ShouldContain(said => said.ToString().Contains("the windows are not of one length"));
        files.Run().Wording.ShouldNotContain(said => said.ToString().Contains("the windows are not of one length"));
    }

    [Fact]
    public void ExtractThatEndsTomorrow_IsWarnedOf()
    {
        using var files = new OffendingFiles(TwoPeople, Offences);
        files.Run(request => request with { Today = new DateOnly(2021, 12, 30) }).Warnings.ShouldContain(warning => warning.ToString().Contains("has not come yet"));
        files.Run(request => request with { Today = new DateOnly(2021, 12, 31) }).Warnings.ShouldNotContain(warning => warning.ToString().Contains("has not come yet"));
    }
}
