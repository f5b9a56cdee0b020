using Steadfast.Core.DataPackages;
using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.DataPackages;

public sealed class PackageExportTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-package-").FullName;

    private string In => Path.Combine(folder, "in");

    private string Out => Path.Combine(folder, "out");

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        PublishedService.Create().WriteTo(In);
        using var package = DataPackage.Open(In);
        using var scope = service.Scope();
        await scope.Get<PackageImport>().RunAsync(package, null, null, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return service.DisposeAsync().AsTask();
    }

    [Fact]
    public async Task Export_GivesBackWhatCameIn()
    {
        await ExportAsync(pseudonymised: false);
        using var before = DataPackage.Open(In);
        using var after = DataPackage.Open(Out);
        after.Check().Faults.ShouldBeEmpty();
        after.Read<YoungPersonRow>().ShouldBe(before.Read<YoungPersonRow>(), ignoreOrder: true);
        after.Read<ReferralRow>().ShouldBe(before.Read<ReferralRow>(), ignoreOrder: true);
        after.Read<ReferralReasonRow>().ShouldBe(before.Read<ReferralReasonRow>().Distinct(), ignoreOrder: true);
        after.Read<EducationRow>().ShouldBe(before.Read<EducationRow>(), ignoreOrder: true);
        after.Read<AgencyRow>().ShouldBe(before.Read<AgencyRow>(), ignoreOrder: true);
        after.Read<PlanRow>().ShouldBe(before.Read<PlanRow>(), ignoreOrder: true);
        after.Read<PlanTopicRow>().ShouldBe(before.Read<PlanTopicRow>().Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Export_Pseudonymised_HasNoNameNoKeyAndNoDayOfTheOriginal()
    {
        await ExportAsync(pseudonymised: true);
        using var before = DataPackage.Open(In);
        using var after = DataPackage.Open(Out);
        after.Check().Faults.ShouldBeEmpty();
        var text = string.Concat(Directory.GetFiles(Out, "*.csv").Select(File.ReadAllText));
        foreach (var person in before.Read<YoungPersonRow>())
        {
            text.ShouldNotContain($",{person.FamilyName},");
            text.ShouldNotContain($"{person.Id},");
        }
        after.Read<YoungPersonRow>().ShouldAllBe(p => p.GivenName == null && p.FamilyName == null);
        after.Read<ReferralRow>().Count().ShouldBe(61);
    }

    [Fact]
    public async Task Export_Pseudonymised_MovesAllDaysOfOnePersonAlike()
    {
        await ExportAsync(pseudonymised: true);
        using var before = DataPackage.Open(In);
        using var after = DataPackage.Open(Out);
        var own = before.Read<ReferralRow>().Where(r => r.ClosedOn is not null).Select(r => r.ClosedOn!.Value.DayNumber - r.ReferredOn!.Value.DayNumber).Order();
        var moved = after.Read<ReferralRow>().Where(r => r.ClosedOn is not null).Select(r => r.ClosedOn!.Value.DayNumber - r.ReferredOn!.Value.DayNumber).Order();
        moved.ShouldBe(own);
        after.Read<ReferralRow>().Select(r => r.ReferredOn).ShouldNotBe(before.Read<ReferralRow>().Select(r => r.ReferredOn));
    }

    private async Task ExportAsync(bool pseudonymised)
    {
        using var scope = service.Scope();
        await scope.Get<PackageExport>().RunAsync(Out, pseudonymised, null, CancellationToken.None);
    }
}
