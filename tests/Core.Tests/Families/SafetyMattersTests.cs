using System.Text;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Families;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Families;

public sealed class SafetyMattersTests : IAsyncLifetime
{
    private const string Secret = "Zzorvantle";

    private OneFamily one = null!;

    public async Task InitializeAsync() => one = await OneFamily.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Role.Practitioner, "Cardiff", false)]
    [InlineData(Role.PeerMentor, "Cardiff", false)]
    [InlineData(Role.ServiceManager, "Cardiff", true)]
    [InlineData(Role.ServiceManager, "Edinburgh", false)]
    [InlineData(Role.NationalLead, null, false)]
    [InlineData(Role.Guardian, null, false)]
    [InlineData(Role.Administrator, null, false)]
    [InlineData(Role.Evaluator, null, false)]
    [InlineData(Role.SteeringMember, "Cardiff", false)]
    [InlineData(Role.Partner, null, false)]
    public async Task OfThoseWhoDoNotWorkWithThem_OnlyTheManagerOfTheSite_Reads_AndWrites(Role role, string? site, bool may)
    {
        await RecordAsync(one.By);
        var somebody = one.Service.ViewerOf(await one.SomebodyAsync(role, site));
        (await ReadAsync(somebody)).Count.ShouldBe(may ? 1 : 0);
        if (may)
            await RecordAsync(somebody);
        else
            await Should.ThrowAsync<RuleException>(() => RecordAsync(somebody));
    }

    [Fact]
    public async Task BrokenGlass_OpensNoSafetyMatter()
    {
        await RecordAsync(one.By);
        var other = one.Service.ViewerOf(await one.SomebodyAsync(Role.Practitioner));
        await one.DoAsync(async (piece, opened) =>
        {
            var db = piece.Get<ServiceDatabase>();
            db.BrokenGlass.Add(new() { YoungPersonId = opened.Person.Id, AccountId = other.AccountId, Reason = opened.Words.SealText("x"), From = other.Now, Until = other.Now.AddHours(1) });
            db.Record(new(ActKind.GlassBroken, other.AccountId, opened.Person.Id, opened.Person.Id));
            await db.SaveChangesAsync();
            (await db.YoungPeople.VisibleTo(other, db).CountAsync()).ShouldBe(1);
        });
        (await ReadAsync(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AWorkerWhoHandedThemOn_ReadsNoMore()
    {
        await RecordAsync(one.By);
        await one.DoAsync(async (piece, opened) =>
        {
            var db = piece.Get<ServiceDatabase>();
            (await db.Allocations.SingleAsync()).To = one.Today;
            db.Record(new(ActKind.CaseTransferred, null, opened.Person.Id, opened.Person.Id));
            await db.SaveChangesAsync();
        });
        (await ReadAsync(one.By)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_OfIt_StandsOnTheTimeline_NotEvenThatItIsThere()
    {
        await RecordAsync(one.By);
        await one.DoAsync(async (piece, opened) =>
        {
            var matter = (await ReadAsync(one.By)).Single();
            await piece.Get<SafetyMatters>().EndAsync(one.By, opened.Person, opened.Words, matter.Id, Secret, CancellationToken.None);
            var all = await piece.Get<CaseHistory>().ReadAsync(opened.Person.Id, opened.Words, HistoryPart.All, 1, 100, CancellationToken.None);
            all.Events.ShouldNotContain(e => e.Act == ActKind.SafetyMatterRecorded || e.Act == ActKind.SafetyMatterEnded || (e.Text ?? "").Contains(Secret, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_OfIt_IsInAnExport(bool pseudonymised)
    {
        await RecordAsync(one.By);
        var folder = Directory.CreateTempSubdirectory("steadfast-export-");
        try
        {
            using (var piece = one.Service.Scope())
                await piece.Get<PackageExport>().RunAsync(folder.FullName, pseudonymised, null, CancellationToken.None);
            folder.GetFiles().ShouldNotBeEmpty();
            foreach (var file in folder.GetFiles())
            {
                var text = await File.ReadAllTextAsync(file.FullName, Encoding.UTF8);
                text.ShouldNotContain(Secret);
                text.ShouldNotContain("Gary");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task TheSameMatter_SentTwice_IsOne()
    {
        var form = Guid.NewGuid();
        await RecordAsync(one.By, form);
        await RecordAsync(one.By, form);
        (await ReadAsync(one.By)).Count.ShouldBe(1);
    }

    private Task RecordAsync(Viewer by, Guid? form = null) => one.DoAsync((piece, opened) =>
        piece.Get<SafetyMatters>().RecordAsync(by, opened.Person, opened.Words, new(form ?? Guid.NewGuid(), one.Uncle, Secret, "Ring first", null), CancellationToken.None));

    private async Task<List<SafetyMatter>> ReadAsync(Viewer viewer)
    {
        using var piece = one.Service.Scope();
        return await piece.Get<SafetyMatters>().ReadAsync(viewer, one.Case.Person.Id, CancellationToken.None);
    }
}
