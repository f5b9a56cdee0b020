using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Governance;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Acts;

public sealed class SavingTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Save_WithoutDeed_IsRefused()
    {
        await using var db = service.Open();
        db.Sites.Add(new Site { Name = "Leith", Nation = Nation.Scotland, Letters = "LTH" });
        (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("Site");
    }

    [Fact]
    public async Task Save_WithDeed_WritesActLinkedToTheOneBefore()
    {
        await using var db = service.Open();
        var site = new Site { Name = "Leith", Nation = Nation.Scotland, Letters = "LTH" };
        db.Sites.Add(site);
        db.Record(new Deed(ActKind.SiteAdded, null, Act.House, site.Id));
        await db.SaveChangesAsync();

        await using var again = service.Open();
        var acts = await again.Acts.Where(a => a.Chain == Act.House).OrderBy(a => a.Sequence).ToListAsync();
        acts[^1].Kind.ShouldBe(ActKind.SiteAdded);
        acts[^1].PreviousHash.ShouldBe(acts[^2].Hash);
        Act.HashOf(acts[^1]).ShouldBe(acts[^1].Hash);
        RowChange.Read(acts[^1].Changes).Single().ShouldSatisfyAllConditions(
            change => change.Table.ShouldBe("Site"),
            change => change.Digest.ShouldBe(RowChange.DigestOf(again.Model.FindEntityType(typeof(Site))!, again.Sites.Single(s => s.Letters == "LTH"))));
    }

    [Fact]
    public async Task Save_WithAnOlderVersion_IsRefused()
    {
        await using var first = service.Open();
        await using var second = service.Open();
        var mine = await first.Sites.FirstAsync();
        var theirs = await second.Sites.FirstAsync();
        mine.CaseloadLimit = 9;
        first.Record(new Deed(ActKind.SettingsPrepared, null, Act.House, mine.Id));
        await first.SaveChangesAsync();

        theirs.CaseloadLimit = 7;
        second.Record(new Deed(ActKind.SettingsPrepared, null, Act.House, theirs.Id));
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }
}
