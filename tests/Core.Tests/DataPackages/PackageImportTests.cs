using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Files;
using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.DataPackages;

public sealed class PackageImportTests : IAsyncLifetime
{
    private static readonly TablesRequest Period = new(PublishedService.From, PublishedService.To, PublishedService.Sites);
    private readonly TestService service = new();
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-package-").FullName;

    public Task InitializeAsync() => service.StartAsync();

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return service.DisposeAsync().AsTask();
    }

    [Fact]
    public async Task Import_ThenTables_AreThePackagesOwn()
    {
        PublishedService.Create().WriteTo(folder);
        await ImportAsync();
        using var package = DataPackage.Open(folder);
        using var scope = service.Scope();
        var fromDatabase = await scope.Get<DatabaseTables>().CountAsync(Period, CancellationToken.None);
        fromDatabase.Cells.ShouldBe(PackageTables.Count(package, Period).Tables.Cells);
    }

    [Fact]
    public async Task Import_GivesEveryYoungPersonAnActOnTheirOwnChain()
    {
        PublishedService.Create().WriteTo(folder);
        await ImportAsync();
        await using var db = service.Open();
        (await db.Acts.CountAsync(a => a.Kind == ActKind.RecordImported && a.Sequence == 1 && a.Chain == a.SubjectId)).ShouldBe(61);
    }

    [Fact]
    public async Task Import_Twice_NamesEveryRowAndChangesNothing()
    {
        PublishedService.Create().WriteTo(folder);
        await ImportAsync();
        var refused = await Should.ThrowAsync<InputFaultsException>(ImportAsync);
        refused.Faults.Count(f => f.File.EndsWith("young_people.csv", StringComparison.Ordinal)).ShouldBe(61);
        await using var db = service.Open();
        (await db.YoungPeople.CountAsync()).ShouldBe(61);
    }

    /// <summary>The longest texts that are taken fit into every index, whatever stands in them.</summary>
    [Fact]
    public async Task Import_OfTextsAsLongAsTheyMayBe_TakesThem()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(i => (char)('一' + i * 37 % 20_000)));
        File.WriteAllLines(Path.Combine(folder, "young_people.csv"), ["id,site,given_name,family_name,disability,postcode,language", $"{text},{text},{text},{text},{text},{text},{text}"]);
        File.WriteAllLines(Path.Combine(folder, "referrals.csv"), ["id,young_person_id,site,decision", $"{text},{text},{text},{text}"]);
        File.WriteAllLines(Path.Combine(folder, "plans.csv"), ["id,young_person_id", $"{text},{text}"]);
        File.WriteAllLines(Path.Combine(folder, "contacts.csv"), ["id,young_person_id,kind,way,place,outcome,worker", $"{text},{text},{text},{text},{text},{text},{text}"]);
        File.WriteAllLines(Path.Combine(folder, "outcomes.csv"), ["young_person_id,measure,value", $"{text},{text},{text}"]);
        await ImportAsync();
        await using var db = service.Open();
        (await db.Contacts.SingleAsync()).WorkerName.ShouldBe(text);
        (await db.YoungPeople.SingleAsync()).PackageId.ShouldBe(text);
    }

    private async Task ImportAsync()
    {
        using var package = DataPackage.Open(folder);
        package.Check().Faults.ShouldBeEmpty();
        using var scope = service.Scope();
        await scope.Get<PackageImport>().RunAsync(package, null, null, CancellationToken.None);
    }
}
