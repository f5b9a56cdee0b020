using Microsoft.EntityFrameworkCore;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>A data package makes nobody lead whom their stage keeps from it, for it tells of no assessment; nor anybody who works elsewhere.</summary>
public sealed class ImportedLeadTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData(MentorStage.CoWorking, AllocationPart.CoWorker)]
    [InlineData(MentorStage.Independent, AllocationPart.CoWorker)]
    [InlineData(MentorStage.Practitioner, AllocationPart.Lead)]
    public async Task Import_OfAMentorsContacts_GivesThePartTheirStageAllows(MentorStage stage, AllocationPart part)
    {
        var mentor = await service.AddMentorAsync(stage, "Leon Price");
        await ImportAsync();
        await using var db = service.Open();
        (await db.Allocations.SingleAsync(a => a.AccountId == mentor.Id)).Part.ShouldBe(part);
    }

    [Theory]
    [InlineData(Role.Practitioner, "Dundee", 1)]
    [InlineData(Role.Evaluator, "Cardiff", 1)]
    [InlineData(Role.Practitioner, "Cardiff", 2)]
    public async Task Import_OpensNoRecord_ToWhoWorksElsewhere_OrWithNobody_OrOnlyBearsTheName(Role role, string site, int namesakes)
    {
        for (var i = 0; i < namesakes; i++)
            await service.AddAccountAsync(role, site, "Leon Price");
        await ImportAsync();
        await using var db = service.Open();
        (await db.Allocations.CountAsync()).ShouldBe(0);
        (await db.Contacts.SingleAsync()).WorkerName.ShouldBe("Leon Price");
    }

    [Theory]
    [InlineData("more_asked", "open", 0)]
    [InlineData("signposted", "closed", 0)]
    [InlineData("accepted", "open", 1)]
    [InlineData("accepted", "closed", 1)]
    [InlineData("", "", 1)]
    public async Task Import_ChoosesAWorker_OnlyAfterTheReferralIsAccepted(string decision, string status, int workers)
    {
        await service.AddAccountAsync(Role.Practitioner, "Cardiff", "Leon Price");
        await ImportAsync($"r1,p1,Cardiff,2021-05-04,{decision},{status}");
        await using var db = service.Open();
        (await db.Allocations.CountAsync()).ShouldBe(workers);
    }

    [Fact]
    public async Task Import_BeyondALimit_SaysWhoWorksWithMoreThanTheyShould()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner, "Cardiff", "Leon Price");
        await using (var db = service.Open())
            await db.Users.Where(a => a.Id == worker.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.CaseloadLimit, 1));
        (await ImportAsync()).Notices.ShouldBeEmpty();
        (await ImportAsync("r2,p2,Cardiff,2021-05-04,,open", "p2", "c2")).Notices.ShouldBe(["Leon Price works with 2 young people now, who count as 2, and the limit is 1; hand some over, or raise the limit"]);
    }

    private async Task<ImportedPackage> ImportAsync(string referral = "r1,p1,Cardiff,2021-05-04,,open", string person = "p1", string contact = "c1")
    {
        using var folder = new PackageFolder();
        folder.With("young_people.csv", ["id,site,given_name,family_name", $"{person},Cardiff,Rhys,Bowen"]);
        folder.With("referrals.csv", ["id,young_person_id,site,referred_on,decision,status", referral]);
        folder.With("contacts.csv", ["id,young_person_id,happened_at,kind,worker", $"{contact},{person},2021-06-01,contact,Leon Price"]);
        using var package = DataPackage.Open(folder.Path);
        package.Check().Faults.ShouldBeEmpty();
        using var scope = service.Scope();
        return await scope.Get<PackageImport>().RunAsync(package, null, null, CancellationToken.None);
    }
}
