using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Files;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Tests.Evaluation.Change;

public sealed class ChangeStudyTests : IDisposable
{
    private static readonly TablesRequest Year = new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-change-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Package_FirstAgainstLatest_RiskFallingAndConfidenceRisingAreBetter()
    {
        var change = Count("""
            a,exploitation_risk,2021-02-01,5
            a,exploitation_risk,2021-03-01,5
            a,exploitation_risk,2021-06-01,3
            a,exploitation_risk,2022-01-01,5
            b,exploitation_risk,2021-02-01,2
            b,exploitation_risk,2021-05-01,4
            c,exploitation_risk,2021-02-01,high
            d,exploitation_risk,2021-02-01,3
            d,exploitation_risk,2021-02-01,4
            a,confidence,2021-02-01,2
            a,confidence,2021-06-01,3
            b,confidence,,2
            b,confidence,2021-06-01,quite good
            """);
        var risk = change.Rows.Single(row => row.Measure == "exploitation_risk" && row.Site == EvaluationTables.Overall);
        risk.Counts.ShouldBe(new ChangeCounts(People: 5, NoFirst: 1, Missing: 2, Improved: 1, Same: 0, Worsened: 1));
        risk.Share.Estimate.ShouldBe(0.5);
        (risk.Worst.Estimate, risk.Best.Estimate).ShouldBe((0.25, 0.75));
        var confidence = change.Rows.Single(row => row.Measure == "confidence" && row.Site == "Cardiff");
        confidence.Counts.ShouldBe(new ChangeCounts(3, 2, 0, 1, 0, 0));
        (change.Unreadable, change.Undated).ShouldBe((1, 1));
    }

    [Fact]
    public void Package_ReferredOutsideThePeriod_IsNotCounted()
    {
        var change = Count("z,exploitation_risk,2021-02-01,5\nz,exploitation_risk,2021-06-01,1\n");
        change.Rows.Single(row => row.Measure == "exploitation_risk" && row.Site == EvaluationTables.Overall).Counts.ReadFirst.ShouldBe(0);
    }

    [Fact]
    public void Package_WrongRow_IsNamed() =>
        Should.Throw<InputFaultsException>(() => Count("nobody,exploitation_risk,2021-02-01,5\n")).Faults[0].Column.ShouldBe("young_person_id");

    [Fact]
    public void Protected_SmallCountsAreHidden_AndNoShareGivesThemAway()
    {
        var people = Enumerable.Range(0, 40).Select(i => new FollowedPerson(i < 30 ? "Cardiff" : "Dundee",
            i % 4 == 3 ? [] : [new Reading("exploitation_risk", new DateOnly(2021, 2, 1), 5), new Reading("exploitation_risk", new DateOnly(2021, 6, 1), i % 3 == 0 ? 5 : i == 1 ? 6 : 2)])).ToList();
        var released = ReleasedChange.Of(ChangeStudy.Of(Year, people, 0, 0), ReleaseProfile.Below(5));
        var risk = released.Rows.Where(row => row.Row.Measure == "exploitation_risk").ToList();
        risk[0].Worsened.ShouldBe("*");
        risk[0].ShowsShare.ShouldBeFalse();
        foreach (var row in risk)
            new[] { row.People, row.NoFirst, row.Missing, row.Improved, row.Same, row.Worsened }.ShouldAllBe(text => text == "*" || int.Parse(text) == 0 || int.Parse(text) >= 5);
    }

    [Fact]
    public void Whole_CsvHasALineForEachMeasureAndSite()
    {
        using var bytes = new MemoryStream();
        ReleasedChange.Of(Count("a,exploitation_risk,2021-02-01,5\na,exploitation_risk,2021-06-01,3\n"), ReleaseProfile.None).WriteCsv(bytes);
        var lines = System.Text.Encoding.UTF8.GetString(bytes.ToArray()).Split('\n');
        lines[0].ShouldStartWith("measure,site,people,no_first_reading,not_read_again,improved,same,worsened,percent_improved,low,high");
        lines.ShouldContain(line => line.StartsWith("exploitation_risk,Overall,5,4,0,1,0,0,100.0,20.7,100.0,100.0,100.0,"));
    }

    private ChangeResult Count(string outcomes)
    {
        Write("datapackage.json", """{"name":"t","resources":[]}""");
        Write("young_people.csv", "id,site\na,Cardiff\nb,Cardiff\nc,Cardiff\nd,Dundee\ne,Dundee\nz,Dundee\n");
        Write("referrals.csv", "id,young_person_id,site,referred_on\n1,a,Cardiff,2021-01-05\n2,b,Cardiff,2021-01-05\n3,c,Cardiff,\n4,d,Dundee,2021-01-05\n5,e,Dundee,2021-12-31\n6,z,Dundee,2020-12-31\n");
        Write("outcomes.csv", "young_person_id,measure,recorded_on,value\n" + outcomes);
        using var package = DataPackage.Open(folder);
        return ChangeReadings.Count(package, Year);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
