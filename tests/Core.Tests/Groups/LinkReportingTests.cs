using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

public sealed class LinkReportingTests
{
    public static TheoryData<ReportStatus, ReportStatus> EveryPair()
    {
        var all = new TheoryData<ReportStatus, ReportStatus>();
        foreach (var from in Enum.GetValues<ReportStatus>())
        {
            foreach (var to in Enum.GetValues<ReportStatus>())
                all.Add(from, to);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Report_MovesOnlyWhereTheTableSaysSo(ReportStatus from, ReportStatus to) =>
        from.CanMoveTo(to).ShouldBe((from, to) is (ReportStatus.Waiting, ReportStatus.Confirmed or ReportStatus.NotConfirmed) or (ReportStatus.NotConfirmed, ReportStatus.Confirmed));

    [Fact]
    public async Task Report_WaitsWithTheManager_AndCountsOnceConfirmed()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A, group.B);
        await group.ConfirmAsync();
        var id = await ReportAsync(group, Told() with { Kind = LinkKind.Exploitation, Exploiter = ReportedExploiter.Other });
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        (await WaitingAsync(group, group.Manager)).ShouldHaveSingleItem().Path.ShouldBe($"/cases/{group.People[0].Reference}/links");
        (await WaitingAsync(group, group.Leader)).ShouldBeEmpty();
        await AnswerAsync(group, id, group.B);
        (await RefusedAsync(() => group.ConfirmAsync())).ShouldContain("need thought");
        (await WaitingAsync(group, group.Manager)).ShouldNotContain(t => t.Path.EndsWith("/links", StringComparison.Ordinal));
        await using var db = group.Service.Open();
        var fact = await db.KnownLinks.AsNoTracking().SingleAsync();
        (fact.Kind, fact.ExploiterId, fact.RecordedById).ShouldBe((LinkKind.Exploitation, group.B, group.Manager.Id));
        (await db.LinkReports.AsNoTracking().SingleAsync()).LinkId.ShouldBe(fact.Id);
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Report_SaysWhatAFactMustSay()
    {
        await using var group = await OneGroup.StartAsync();
        var today = group.Service.Clock.Today();
        (await RefusedAsync(() => ReportAsync(group, Told() with { Other = " " }))).ShouldContain("Say who the other one is");
        (await RefusedAsync(() => ReportAsync(group, Told() with { Since = today.AddDays(1) }))).ShouldContain("cannot be after today");
        (await RefusedAsync(() => ReportAsync(group, Told() with { Kind = LinkKind.Exploitation }))).ShouldContain("Say which of the two exploits");
        (await RefusedAsync(() => ReportAsync(group, Told() with { Exploiter = ReportedExploiter.This }))).ShouldContain("Say which of the two exploits");
        (await RefusedAsync(() => ReportAsync(group, Told() with { Kind = LinkKind.NoContactOrder, Words = null }))).ShouldContain("Say what the order forbids");
        (await RefusedAsync(() => ReportAsync(group, Told() with { Kind = LinkKind.NoContactOrder, Until = new DateOnly(2021, 7, 1) }))).ShouldContain("before the first");
    }

    [Fact]
    public async Task Report_IsAnsweredByAManagerOfTheSite_Once_AndOnlyItsSenderReadsIt()
    {
        await using var group = await OneGroup.StartAsync();
        var id = await ReportAsync(group, Told());
        (await RefusedAsync(() => AnswerAsync(group, id, group.B, group.Leader))).ShouldContain("A service manager of the site");
        (await RefusedAsync(() => AnswerAsync(group, id, null))).ShouldContain("Say why it is not confirmed");
        await AnswerAsync(group, id, null, why: "The school says they are friends");
        (await SeenByAsync(group, group.Leader)).ShouldHaveSingleItem().Status.ShouldBe(ReportStatus.NotConfirmed);
        (await SeenByAsync(group, await group.Service.AddAccountAsync(Role.Practitioner))).ShouldBeEmpty();
        (await SeenByAsync(group, await group.Service.AddAccountAsync(Role.ServiceManager, "Dundee"))).ShouldBeEmpty();
        await AnswerAsync(group, id, group.B);
        (await RefusedAsync(() => AnswerAsync(group, id, null, why: "No"))).ShouldContain("answered already");
    }

    [Fact]
    public async Task WhileItWaits_NobodyConfirmsAGroup_UnlessAManagerSaysHow_AndNotConfirmedItCountsNoMore()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A);
        await ReportAsync(group, Told());
        await group.ConfirmAsync();
        await group.InviteAsync(group.B);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        (await RefusedAsync(() => group.ConfirmAsync())).ShouldContain("need thought");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart))).ShouldBe("This is about one young person. Say under which conditions they come, or do not invite them.");
        await group.DecideAsync(PairOutcome.GoWithConditions);
        await group.ConfirmAsync();
        await ReportAsync(group, Told() with { Kind = LinkKind.Influence });
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        foreach (var report in await SeenByAsync(group, group.Manager))
            await AnswerAsync(group, report.Id, null, why: "The school says they are friends");
        await group.ConfirmAsync();
        (await SeenByAsync(group, group.Manager)).Count.ShouldBe(2);
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task GoodForEachOther_OrOver_HoldsUpNoGroup()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A, group.B);
        await ReportAsync(group, Told() with { Kind = LinkKind.GoodForEachOther });
        await ReportAsync(group, Told() with { Kind = LinkKind.NoContactOrder, Until = group.Service.Clock.Today() });
        await group.ConfirmAsync();
    }

    [Fact]
    public async Task ReportedWhileAGroupIsConfirmed_LeavesNobodyUncleared()
    {
        await using var group = await OneGroup.StartAsync();
        for (var round = 0; round < 8; round++)
        {
            var session = await group.PlanAsync(round + 5);
            await group.InviteAsync(session, [group.A, group.B]);
            var told = Told();
            await Task.WhenAll(TriedAsync(() => group.ConfirmAsync(session: session)), TriedAsync(() => ReportAsync(group, told)));
            (await group.IsBrokenAsync()).ShouldBeFalse();
            (await group.StatusAsync(session)).ShouldBe(GroupStatus.Planned);
            await AnswerAsync(group, told.FormKey, null, why: "They are friends");
        }
    }

    [Fact]
    public async Task ConfirmedByTenAtOnce_IsOneFact_AndSentTwiceIsOneReport()
    {
        await using var group = await OneGroup.StartAsync();
        var told = Told();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => ReportAsync(group, told))));
        await ReportAsync(group, told);
        var done = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TriedAsync(() => AnswerAsync(group, told.FormKey, group.B))));
        done.Count(d => d).ShouldBe(1);
        await using var db = group.Service.Open();
        ((await db.KnownLinks.CountAsync()), (await db.LinkReports.CountAsync())).ShouldBe((1, 1));
    }

    private static NewLinkReport Told() => new(Ids.New(), "A boy they call Tiny", LinkKind.Conflict, FactSource.YoungPerson, new DateOnly(2021, 8, 20)) { Words = "Fought at the bus station" };

    private static async Task<Guid> ReportAsync(OneGroup group, NewLinkReport told)
    {
        using var record = await group.Service.OpenRecordAsync(group.Leader, group.A);
        await record.Get<LinkReporting>().ReportAsync(record.By, record.Person, record.Words, told, default);
        return told.FormKey;
    }

    private static async Task AnswerAsync(OneGroup group, Guid id, Guid? other, Account? by = null, string? why = null)
    {
        using var record = await group.Service.OpenRecordAsync(by ?? group.Manager, group.A);
        var report = await record.Db.LinkReports.SingleAsync(r => r.Id == id);
        await (other is { } who
            ? record.Get<LinkReporting>().ConfirmAsync(record.By, record.Person, record.Words, report, who, default)
            : record.Get<LinkReporting>().DoNotConfirmAsync(record.By, record.Person, record.Words, report, why, default));
    }

    private static async Task<IReadOnlyList<LinkReport>> SeenByAsync(OneGroup group, Account who)
    {
        using var record = await group.Service.OpenRecordAsync(who, group.A);
        return await record.Get<LinkReporting>().OfAsync(record.By, record.Person, default);
    }

    private static async Task<IReadOnlyList<Core.MyDay.ToDo>> WaitingAsync(OneGroup group, Account who)
    {
        using var scope = group.Service.Scope();
        var viewer = group.Service.ViewerOf(who);
        var all = await new GroupToDo(scope.Get<ServiceDatabase>(), scope.Get<GroupCheck>(), group.Service.Sealer).ForAsync(viewer, group.Service.Clock.Today(), default);
        return [.. all.Where(t => t.English.StartsWith("A worker reports", StringComparison.Ordinal))];
    }

    private static async Task<bool> TriedAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
            return true;
        }
        catch (Exception no) when (no is RuleException or DbUpdateException)
        {
            return false;
        }
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
