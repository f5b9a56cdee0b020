using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.MadeUp;
using Steadfast.Core.MyDay;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MadeUp;

public sealed class DemoServiceTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    [Fact]
    public async Task Tables_OfTheDemo_AreThePublishedOnesCellForCell()
    {
        using var piece = demo.Scope();
        var tables = await piece.Get<DatabaseTables>().CountAsync(new TablesRequest(PublishedService.From, PublishedService.To, [.. PublishedService.Sites]), default);
        tables.Notes.UndatedReferrals.ShouldBe(0);
        var ours = tables.Cells.ToDictionary(c => (c.Table, c.Row, c.Site));
        foreach (var published in PublishedTables.Rows())
        {
            var site = published is { Table: "2", Site: "Overall" } ? EvaluationTables.MeanOfSites : published.Site;
            var cell = ours[(int.Parse(published.Table), published.Row, site)];
            $"{cell.N}".ShouldBe(published.N, published.ToString());
            if (published.Table != "2")
                $"{cell.Denominator}".ShouldBe(published.Denominator, published.ToString());
        }
    }

    [Fact]
    public async Task Verify_FindsNothingWrong() => (await demo.VerifyAsync()).ShouldBeEmpty();

    [Fact]
    public async Task EveryWorker_HasSomebodyToSeeToday_AndASmallCaseload()
    {
        using var piece = demo.Scope();
        var db = piece.Get<ServiceDatabase>();
        foreach (var site in await db.Sites.ToListAsync())
        {
            var loads = (await piece.Get<Allocating>().CaseloadsAsync(site.Id, default)).Where(l => l.Role != Role.ServiceManager).ToList();
            var stages = await piece.Get<Promoting>().StagesAsync(loads.Select(l => l.AccountId), default);
            // Who has just begun works beside others and leads nobody.
            loads.RemoveAll(l => stages.TryGetValue(l.AccountId, out var stage) && stage == MentorStage.CoWorking);
            loads.Count.ShouldBe(4);
            loads.ShouldAllBe(l => l.Carried >= 5 && l.Carried <= 8);
            foreach (var load in loads)
            {
                var viewer = new Viewer(load.AccountId, load.Name, load.Role, site.Id, DemoDatabase.Today.AddDays(1).StartUtc());
                var day = await piece.Get<DayPlanner>().ReadAsync(viewer, default);
                day.ToSee.ShouldNotBeEmpty(load.Name);
                day.New.ShouldNotBeEmpty(load.Name);
            }
        }
        (await db.Allocations.CountAsync(a => a.OverLimitReason != null)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task EverySite_HasWorkOfEachKindWaiting()
    {
        using var piece = demo.Scope();
        var db = piece.Get<ServiceDatabase>();
        foreach (var site in await db.Sites.Select(s => s.Id).ToListAsync())
        {
            var people = db.YoungPeople.Where(p => p.SiteId == site);
            foreach (var status in Enum.GetValues<ReferralStatus>().Where(s => s != ReferralStatus.NotKnown))
                (await db.Referrals.CountAsync(r => r.SiteId == site && r.Status == status)).ShouldBeGreaterThan(0, $"{status}");
            (await db.Holds.CountAsync(h => people.Any(p => p.Id == h.YoungPersonId) && h.ReviewOn <= DemoDatabase.Today)).ShouldBeGreaterThan(0);
            (await db.Plans.CountAsync(p => people.Any(x => x.Id == p.YoungPersonId) && p.ReviewOn >= DemoDatabase.Today.AddDays(-7) && p.ReviewOn <= DemoDatabase.Today.AddDays(7))).ShouldBeGreaterThan(0);
            (await db.Returns.CountAsync(r => people.Any(p => p.Id == r.YoungPersonId))).ShouldBeGreaterThan(0);
            (await people.CountAsync(p => p.Restricted)).ShouldBe(1);
            (await people.CountAsync()).ShouldBeGreaterThanOrEqualTo(50);
        }
        (await db.BrokenGlass.CountAsync(b => b.ReviewedAt == null)).ShouldBe(1);
        (await db.Referrals.CountAsync(r => r.PartnerAccountId != null)).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task NothingHappens_AfterTheDemoIsMade_OrBeforeItsReferral()
    {
        using var piece = demo.Scope();
        var db = piece.Get<ServiceDatabase>();
        var now = DemoDatabase.Today.AtLondon(new TimeOnly(12, 0));
        (await db.Contacts.CountAsync(c => c.HappenedAt > now)).ShouldBe(0);
        (await db.Acts.CountAsync(a => a.At > now)).ShouldBe(0);
        var firsts = await db.Acts.Where(a => a.Sequence == 1 && a.Chain != Act.House).Select(a => a.Kind).ToListAsync();
        firsts.ShouldAllBe(kind => kind == ActKind.ReferralReceived);
        (await db.Goals.CountAsync(g => g.ReachedOn > DemoDatabase.Today)).ShouldBe(0);
    }

    [Fact]
    public async Task EveryRecord_OpensOnTheirOwnWords()
    {
        using var piece = demo.Scope();
        var people = await piece.Get<ServiceDatabase>().YoungPeople.AsNoTracking().Include(p => p.Key).ToListAsync();
        people.Count.ShouldBe(261);
        var said = people.Select(p => piece.Get<Sealer>().WordsOf(p.Key).Open(p.InTheirWords)).ToList();
        said.ShouldAllBe(words => !string.IsNullOrWhiteSpace(words) && !words.Contains('{'));
        said.Distinct().Count().ShouldBeGreaterThan(20);
    }
}
