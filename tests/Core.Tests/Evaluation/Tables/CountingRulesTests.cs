using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Tables;

/// <summary>The counting rules, one by one. The period is May to August 2021; there is one site unless a test needs two.</summary>
public sealed class CountingRulesTests : IDisposable
{
    private readonly PackageFolder _package = new();

    [Theory]
    [InlineData("2021-04-30", 0)]
    [InlineData("2021-05-01", 1)]
    [InlineData("2021-08-31", 1)]
    [InlineData("2021-09-01", 0)]
    public void Referral_CountsOnTheFirstAndLastDayOfThePeriod(string referredOn, int counted)
    {
        Referral($"R1,Y1,Cardiff,{referredOn},police,open,,");
        N("referred_by: total", site: "Overall").ShouldBe(counted);
    }

    [Fact]
    public void UndatedReferral_Counts_AndIsReported()
    {
        Referral("R1,Y1,Cardiff,,police,open,,");
        N("referred_by: police").ShouldBe(1);
        Count().Notes.UndatedReferrals.ShouldBe(1);
    }

    [Theory]
    [InlineData("open,", 1, 0)]
    [InlineData("on_hold,", 1, 0)]
    [InlineData("closed,2021-08-30", 0, 1)]
    [InlineData("closed,2021-08-31", 0, 1)]
    [InlineData("closed,2021-09-01", 1, 0)]
    [InlineData("closed,", 0, 1)]
    [InlineData(",", 0, 0)]
    [InlineData(",2021-08-01", 0, 1)]
    public void Case_IsOpenByItsStateOnTheLastDay(string statusAndClosing, int open, int closed)
    {
        Referral($"R1,Y1,Cardiff,2021-05-03,police,{statusAndClosing},");
        (N("status: open"), N("status: closed")).ShouldBe((open, closed));
    }

    [Fact]
    public void SourceAndClosureReasonLeftEmpty_CountAsNotKnown()
    {
        Referral("R1,Y1,Cardiff,2021-05-03,,closed,2021-06-01,");
        (N("referred_by: not_known"), N("closure_reason: not_known")).ShouldBe((1, 1));
    }

    [Fact]
    public void ClosureReasonOfACaseStillOpenOnTheLastDay_DoesNotCount()
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,closed,2021-09-01,declined_support");
        N("closure_reason: declined_support").ShouldBe(0);
    }

    [Fact]
    public void ReasonsOfClosedReferrals_DoNotCount_AndAReasonTwiceCountsOnce()
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,", "R2,Y2,Cardiff,2021-05-03,police,closed,2021-06-01,");
        _package.With("referral_reasons.csv", "referral_id,reason", "R1,weapon_use", "R1,weapon_use", "R2,weapon_use");
        Cell("reason: weapon_use").ShouldBe((1, 1, 100));
    }

    [Theory]
    [InlineData("Y1,2021-06-01,college", "Y1,2021-07-01,tutor", "tutor")]
    [InlineData("Y1,2021-07-01,tutor", "Y1,2021-06-01,college", "tutor")]
    [InlineData("Y1,2021-06-01,college", "Y1,2021-06-01,tutor", "tutor")]
    [InlineData("Y1,2021-08-31,college", "Y1,2021-09-01,tutor", "college")]
    [InlineData("Y1,2021-06-01,college", "Y1,,tutor", "college")]
    [InlineData("Y1,2021-06-01,college", "Y1,2021-07-01,", "college")]
    public void Education_IsTheLatestSettingRecordedByTheLastDay(string first, string second, string counted)
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,");
        _package.With("education.csv", "young_person_id,recorded_on,setting", first, second);
        N($"setting: {counted}").ShouldBe(1);
        N("setting: total").ShouldBe(1);
    }

    [Theory]
    [InlineData("2021-08-31,", 1)]
    [InlineData("2021-09-01,", 0)]
    [InlineData(",", 1)]
    [InlineData("2021-06-01,2021-08-30", 0)]
    [InlineData("2021-06-01,2021-08-31", 0)]
    [InlineData("2021-06-01,2021-09-01", 1)]
    public void Agency_CountsWhenInvolvedOnTheLastDay(string startedAndEnded, int counted)
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,");
        _package.With("agencies.csv", "young_person_id,agency,started_on,ended_on", $"Y1,police,{startedAndEnded}", $"Y1,police,{startedAndEnded}");
        N("agency: police").ShouldBe(counted);
    }

    [Theory]
    [InlineData("2021-08-31", 1)]
    [InlineData("2021-09-01", 0)]
    [InlineData("", 0)]
    public void Plan_CountsWhenAgreedByTheLastDay(string agreedOn, int counted)
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,");
        _package.With("plans.csv", "id,young_person_id,agreed_on", $"P1,Y1,{agreedOn}").With("plan_topics.csv", "plan_id,topic", "P1,housing");
        var cell = Cell("topic: housing");
        (cell.N, cell.Denominator).ShouldBe((counted, counted));
    }

    [Fact]
    public void PlanWithoutTopics_IsInTheDenominator_AndTwoPlansOfACaseCountOnce()
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,", "R2,Y2,Cardiff,2021-05-03,police,open,,");
        _package.With("plans.csv", "id,young_person_id,agreed_on", "P1,Y1,2021-06-01", "P2,Y1,2021-07-01", "P3,Y2,2021-07-01")
            .With("plan_topics.csv", "plan_id,topic", "P1,housing", "P2,housing");
        Cell("topic: housing").ShouldBe((1, 2, 50));
    }

    [Fact]
    public void YoungPersonReferredTwice_IsTwoReferrals_AndOnePersonAtTheLatestSite()
    {
        Referral("R1,Y1,Cardiff,2021-06-03,police,closed,2021-06-10,", "R2,Y1,Dundee,2021-07-01,nhs,open,,", "R3,Y1,Cardiff,,nhs,open,,", "R4,Y1,Cardiff,2020-01-01,nhs,open,,");
        N("referred_by: total", site: "Overall").ShouldBe(3);
        (Known("male_percent", "Cardiff"), Known("male_percent", "Dundee"), Known("male_percent", "Overall")).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void PercentageOfNobody_IsEmpty()
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,");
        Cell("closure_reason: not_known").ShouldBe((0, 0, null));
    }

    [Fact]
    public void Percentages_AreRoundedHalfUp()
    {
        Referral([.. Enumerable.Range(1, 8).Select(i => $"R{i},Y{i},Cardiff,2021-05-03,{(i == 1 ? "nhs" : "police")},open,,")]);
        Cell("referred_by: nhs").ShouldBe((1, 8, 13));
    }

    [Theory]
    [InlineData("2005-08-31", 16)]
    [InlineData("2005-09-01", 15)]
    [InlineData("2004-02-29", 17)]
    public void Age_IsWholeYearsOnTheLastDay(string born, int age)
    {
        People(5, i => $"Y{i},{born},,");
        (N("min_age"), N("max_age"), N("average_age")).ShouldBe((age, age, age));
    }

    [Fact]
    public void FigureWithFewerThanFiveKnown_IsEmpty_ItsDenominatorStays_AndItIsNotInTheMean()
    {
        _package.With("young_people.csv", ["id,date_of_birth,gender,ethnicity", .. Enumerable.Range(1, 9).Select(i => $"Y{i},,{(i > 4 ? "female" : "male")},")]);
        Referral([.. Enumerable.Range(1, 9).Select(i => $"R{i},Y{i},{(i > 4 ? "Dundee" : "Cardiff")},2021-05-03,police,open,,")]);
        (Value("male_percent", "Cardiff"), Known("male_percent", "Cardiff")).ShouldBe((null, 4));
        (Value("male_percent", "Dundee"), Value("male_percent", "Mean of sites"), Value("male_percent", "Overall")).ShouldBe((0, 0, 44));
        (Value("white_percent", "Overall"), Value("white_percent", "Mean of sites")).ShouldBe((null, null));
    }

    [Fact]
    public void MeanOfSites_IsOfUnroundedFigures()
    {
        _package.With("young_people.csv", ["id,gender", .. Enumerable.Range(1, 13).Select(i => $"Y{i},{(i is 1 or 9 or 10 ? "male" : "female")}")]);
        Referral([.. Enumerable.Range(1, 13).Select(i => $"R{i},Y{i},{(i > 8 ? "Dundee" : "Cardiff")},2021-05-03,police,open,,")]);
        (Value("male_percent", "Cardiff"), Value("male_percent", "Dundee"), Value("male_percent", "Mean of sites")).ShouldBe((13, 40, 26));
    }

    [Fact]
    public void Sites_AreInTheOrderGiven_AndOverallPoolsThemAlone()
    {
        Referral("R1,Y1,Cardiff,2021-05-03,police,open,,", "R2,Y2,Dundee,2021-05-03,police,open,,", "R3,Y3,Edinburgh,2021-05-03,police,open,,", "R4,Y4,,2021-05-03,police,open,,");
        Count("Dundee", "Cardiff", "Leith").Cells.Where(c => c.Row == "status: open").Select(c => (c.Site, c.N)).ShouldBe(
            [("Dundee", 1L), ("Cardiff", 1L), ("Leith", 0L), ("Overall", 2L)]);
        Count("Dundee", "Leith").Notes.SitesNotFound.ShouldBe(["Leith"]);
        Count().Cells.Where(c => c.Row == "status: open").Select(c => c.Site).ShouldBe(["Cardiff", "Dundee", "Edinburgh", "not_known", "Overall"]);
    }

    [Fact]
    public void MissingFilesAndColumns_AreNotKnown()
    {
        _package.With("young_people.csv", "id", "Y1").With("referrals.csv", "id,young_person_id,status", "R1,Y1,open");
        N("status: open", site: "not_known").ShouldBe(1);
        N("topic: housing", site: "Overall").ShouldBe(0);
        Known("average_age", "Overall").ShouldBe(0);
    }

    public void Dispose() => _package.Dispose();

    private void Referral(params string[] rows)
    {
        if (!File.Exists(Path.Combine(_package.Path, "young_people.csv")))
            People(10, i => $"Y{i},2005-01-01,male,white", refer: false);
        _package.With("referrals.csv", ["id,young_person_id,site,referred_on,referred_by,status,closed_on,closure_reason", .. rows]);
    }

    private void People(int count, Func<int, string> row, bool refer = true)
    {
        _package.With("young_people.csv", ["id,date_of_birth,gender,ethnicity", .. Enumerable.Range(1, count).Select(row)]);
        if (refer)
            Referral([.. Enumerable.Range(1, count).Select(i => $"R{i},Y{i},Cardiff,2021-05-03,police,open,,")]);
    }

    private EvaluationTables Count(params string[] sites)
    {
        using var package = DataPackage.Open(_package.Path);
        return PackageTables.Count(package, new TablesRequest(new DateOnly(2021, 5, 1), new DateOnly(2021, 8, 31), sites)).Tables;
    }

    private TableCell Find(string row, string site) => Count().Cells.Single(c => c.Row == row && c.Site == site);

    private long N(string row, string site = "Cardiff") => Find(row, site).N!.Value;

    private long? Value(string row, string site) => Find(row, site).N;

    private long Known(string row, string site) => Find(row, site).Denominator;

    private (long N, long Denominator, long? Percent) Cell(string row)
    {
        var cell = Find(row, "Cardiff");
        return (cell.N!.Value, cell.Denominator, cell.Percent);
    }
}
