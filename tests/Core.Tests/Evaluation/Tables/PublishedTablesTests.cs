using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Tables;

public sealed class PublishedTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("steadfast").FullName;

    [Fact]
    public void PublishedService_GivesThePublishedTables_CellForCell()
    {
        PublishedService.Create().WriteTo(_folder);
        using var package = DataPackage.Open(_folder);
        package.Check().Faults.ShouldBeEmpty();
        var (tables, notices) = PackageTables.Count(package, new TablesRequest(PublishedService.From, PublishedService.To));

        notices.ShouldBeEmpty();
        var ours = tables.Cells.ToDictionary(c => (c.Table, c.Row, c.Site));
        foreach (var published in PublishedTables.Rows())
        {
            var site = published is { Table: "2", Site: "Overall" } ? EvaluationTables.MeanOfSites : published.Site;
            var cell = ours[(int.Parse(published.Table), published.Row, site)];
            $"{cell.N}".ShouldBe(published.N, published.ToString());
            if (published.Table == "2")
                continue;
            $"{cell.Denominator}".ShouldBe(published.Denominator, published.ToString());
            $"{cell.Percent}".ShouldBe(published.Denominator == "0" ? "" : published.Percent, published.ToString());
        }
        var others = tables.Cells.Where(c => c.Table != 2).Select(c => (c.Row, c.Site)).Except(PublishedTables.Rows().Select(r => (r.Row, r.Site)));
        others.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_StandInThePublishedOrder()
    {
        var service = PublishedService.Create();
        service.WriteTo(_folder);
        using var package = DataPackage.Open(_folder);
        var tables = PackageTables.Count(package, new TablesRequest(PublishedService.From, PublishedService.To)).Tables;
        tables.Cells.Where(c => c.Site != EvaluationTables.MeanOfSites).Select(c => $"{c.Table},{c.Row},{c.Site}")
            .ShouldBe(PublishedTables.Rows().Select(r => $"{r.Table},{r.Row},{r.Site}"));
    }

    [Fact]
    public void PublishedService_HasWhatTheTextStates()
    {
        var service = PublishedService.Create();
        var open = service.Referrals.Where(r => r.ClosedOn > PublishedService.To).Select(r => r.YoungPersonId).ToList();
        var agencies = open.Select(id => service.Agencies.Count(a => a.YoungPersonId == id)).ToList();
        (agencies.Min(), agencies.Max(), Math.Round(agencies.Average())).ShouldBe((0, 5, 2));
        service.Plans.Count(p => p.ContactsPerWeek is >= 1 and <= 3).ShouldBe(15);
        service.Plans.Count.ShouldBe(30);
        service.YoungPeople.Select(y => (y.GivenName, y.FamilyName)).ShouldBeUnique();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
