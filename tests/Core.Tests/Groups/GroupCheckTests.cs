using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Engagement;
using Steadfast.Core.Files;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>Who should perhaps not meet is thought over before a session is confirmed, whichever way they come together.</summary>
public sealed class GroupCheckTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData(LinkKind.Conflict, true)]
    [InlineData(LinkKind.Exploitation, true)]
    [InlineData(LinkKind.CoOffending, true)]
    [InlineData(LinkKind.Family, true)]
    [InlineData(LinkKind.NoContactOrder, true)]
    [InlineData(LinkKind.Influence, true)]
    [InlineData(LinkKind.GoodForEachOther, false)]
    public async Task Confirm_WithALinkBetweenTwo_IsRefusedUnlessTheyAreGoodForEachOther(LinkKind kind, bool refused)
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B, kind);
        await group.InviteAsync(group.A, group.B);
        if (refused)
            (await RefusedAsync(() => group.ConfirmAsync())).ShouldContain("need thought");
        else
            await group.ConfirmAsync();
        (await group.StatusAsync()).ShouldBe(refused ? GroupStatus.Planned : GroupStatus.Confirmed);
        if (refused)
            await RefusedAsync(() => group.ConfirmAsync(group.Manager));
    }

    [Fact]
    public async Task Confirm_WithAPlaceUnsafeForOne_IsRefused_AndElsewhereItIsNot()
    {
        await using var group = await OneGroup.StartAsync();
        await group.UnsafeAsync(group.A);
        await group.InviteAsync(group.A);
        await RefusedAsync(() => group.ConfirmAsync());
        await group.DoAsync(group.Leader, async (piece, by, session) =>
        {
            var elsewhere = await piece.Get<GroupPlanning>().VenueAsync(by, session.SiteId, "The library", default);
            await piece.Get<GroupPlanning>().MoveAsync(by, session, session.At, session.Minutes, elsewhere.Id, default);
        });
        await group.ConfirmAsync();
        await group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupPlanning>().MoveAsync(by, session, session.At, session.Minutes, group.VenueId, default));
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
    }

    [Fact]
    public async Task AnOrder_CountsToItsLastDay()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B, LinkKind.NoContactOrder, until: new DateOnly(2021, 9, 3));
        await group.InviteAsync(group.A, group.B);
        await RefusedAsync(() => group.ConfirmAsync());
        await group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupPlanning>().MoveAsync(by, session, session.At.AddDays(1), session.Minutes, group.VenueId, default));
        await group.ConfirmAsync();
    }

    [Fact]
    public async Task EachDoorThatBringsTwoTogether_PutsAConfirmedSessionInDoubt()
    {
        await using var group = await OneGroup.StartAsync(3);
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A);
        await group.ConfirmAsync();

        // Somebody is added.
        await group.InviteAsync(group.B);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);

        // Somebody who said no comes after all.
        await group.ConsentAsync(group.B);
        await group.AnswerAsync(group.B, InviteStatus.NotComing);
        await group.ConfirmAsync();
        await group.AnswerAsync(group.B, InviteStatus.Coming);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);

        // Somebody whose invitation was taken back is invited again.
        await group.AnswerAsync(group.B, InviteStatus.TakenBack);
        await group.ConfirmAsync();
        await group.InviteAsync(group.B);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        await group.AnswerAsync(group.B, InviteStatus.TakenBack);

        // Something new is learnt: about two, and about a place.
        await group.InviteAsync(group.People[2].Id);
        await group.ConfirmAsync();
        await group.LinkAsync(group.A, group.People[2].Id, LinkKind.Family);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        await group.DecideAsync(PairOutcome.GoWithConditions);
        await group.ConfirmAsync();
        await group.UnsafeAsync(group.A);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task ADecision_ClearsThePair_UntilSomethingNewIsKnown()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A, group.B);
        await group.DecideAsync(PairOutcome.GoApart);
        await group.ConfirmAsync();
        await group.LinkAsync(group.B, group.A, LinkKind.CoOffending);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart, basis: "what was known before"))).ShouldContain("Something new");
        await group.DecideAsync(PairOutcome.GoWithConditions);
        await group.ConfirmAsync();
    }

    [Fact]
    public async Task DoNotInvite_TakesTheInvitationBack_AndInvitingAgainNeedsAnotherDecision()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A, group.B);
        await group.DecideAsync(PairOutcome.DoNotInvite, notInvited: group.B, forLeader: null);
        await group.ConfirmAsync();
        await group.InviteAsync(group.B);
        (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
        await RefusedAsync(() => group.ConfirmAsync());
    }

    [Fact]
    public async Task ADecisionForTheProgramme_HoldsForItsNextSession_AndOneForThisSessionDoesNot()
    {
        await using var group = await OneGroup.StartAsync(3, programme: true);
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A, group.B);
        await group.DecideAsync(PairOutcome.GoApart, wholeProgramme: true);
        var next = await group.PlanAsync(10);
        await group.InviteAsync(next, [group.A, group.B]);
        await group.ConfirmAsync(session: next);
        await group.LinkAsync(group.A, group.People[2].Id);
        await group.InviteAsync(group.People[2].Id);
        await group.DecideAsync(PairOutcome.GoApart);
        await group.InviteAsync(next, [group.People[2].Id]);
        (await group.StatusAsync(next)).ShouldBe(GroupStatus.Planned);
    }

    [Fact]
    public async Task Decide_ByALeader_OrWithoutWhatItNeeds_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A, group.B);
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart, group.Leader))).ShouldContain("decides");
        (await RefusedAsync(async () => await group.DecideAsync(PairOutcome.GoApart, await group.Service.AddAccountAsync(Role.ServiceManager, "Dundee")))).ShouldContain("decides");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart, why: " "))).ShouldContain("Say why");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart, forLeader: null))).ShouldContain("what the leader does");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.DoNotInvite, notInvited: Guid.NewGuid()))).ShouldContain("who is not invited");
        await group.InviteAsync(group.A);
        await group.DecideAsync(PairOutcome.GoWithConditions);
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoWithConditions, basis: ""))).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Decide_AboutARestrictedRecordOutOfReach_IsRefused_AndTheCheckStillStands()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A, group.B);
        using (var opened = await group.Service.OpenRecordAsync(group.Manager, group.B))
            await opened.Get<Restricting>().SetAsync(opened.By, opened.Person, opened.Words, true, "made for a test", default);
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart))).ShouldContain("restricted");
        await RefusedAsync(() => group.ConfirmAsync());
    }

    [Fact]
    public async Task Links_AreWrittenByManagersWithReach_AndLeaveNoLineOnEitherTimeline()
    {
        await using var group = await OneGroup.StartAsync();
        (await RefusedAsync(() => group.LinkAsync(group.A, group.B, by: group.Leader))).ShouldContain("decides");
        (await RefusedAsync(() => group.LinkAsync(group.A, group.A))).ShouldContain("another young person");
        var elsewhere = await group.Service.AddAccountAsync(Role.ServiceManager, "Dundee");
        (await RefusedAsync(() => group.LinkAsync(group.A, group.B, by: elsewhere))).ShouldContain("another young person");
        var form = Guid.NewGuid();
        await group.LinkAsync(group.A, group.B, formKey: form);
        await group.LinkAsync(group.A, group.B, formKey: form);
        using var opened = await group.Service.OpenRecordAsync(group.Leader, group.A);
        (await opened.Db.KnownLinks.CountAsync()).ShouldBe(1);
        var history = await opened.Get<CaseHistory>().ReadAsync(group.A, opened.Words, HistoryPart.All, 1, 100, default);
        history.Events.ShouldAllBe(e => e.Act != ActKind.LinkRecorded && (e.Text ?? "").IndexOf("Fought", StringComparison.Ordinal) < 0);
    }

    [Fact]
    public async Task WordsOfALink_OpenWithBothKeys_AndWithNeitherAlone()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B);
        using var opened = await group.Service.OpenRecordAsync(group.Manager, group.A);
        var link = await opened.Db.KnownLinks.SingleAsync();
        (await opened.Get<GroupFacts>().PairAsync(link.OneId, link.OtherId, default)).Open(link.Words).ShouldBe("Fought in July");
        var one = await group.Service.WordsAsync(opened.Db, link.OneId);
        one.Open(link.Words)!.ShouldNotContain("Fought");
        var other = await group.Service.WordsAsync(opened.Db, link.OtherId);
        Should.Throw<EnvironmentException>(() => other.Open(link.Words));
    }

    [Fact]
    public async Task Check_Of40InvitedAmong2000Links_TakesAFixedNumberOfQueries_AndIsQuick()
    {
        await using var group = await OneGroup.StartAsync(2);
        var others = await AddManyAsync(group, 120);
        await group.LinkAsync(group.A, group.B);
        await AddLinksAsync(group, [.. others, group.A, group.B], 2000);
        await group.InviteAsync(group.A, group.B);
        using var count = new QueryCount(group.Service);
        var few = await count.OfAsync(() => RunAsync(group));
        await group.InviteAsync([.. others.Take(38)]);
        (await count.OfAsync(() => RunAsync(group))).ShouldBe(few);
        var took = System.Diagnostics.Stopwatch.StartNew();
        (await RunAsync(group)).Count.ShouldBeGreaterThan(40);
        output.WriteLine($"40 invited among 2,000 links: {took.Elapsed.TotalMilliseconds:0} ms");
        took.ElapsedMilliseconds.ShouldBeLessThan(2000);
    }

    private static async Task<IReadOnlyList<PairConcern>> RunAsync(OneGroup group)
    {
        IReadOnlyList<PairConcern> found = [];
        await group.DoAsync(group.Leader, async (piece, _, session) => found = await piece.Get<GroupCheck>().RunAsync(session, default));
        return found;
    }

    private static async Task<List<Guid>> AddManyAsync(OneGroup group, int many)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < many; i++)
            ids.Add((await group.Service.AddCaseAsync(group.Leader, $"Q{i}", "Many")).Id);
        return ids;
    }

    private static async Task AddLinksAsync(OneGroup group, Guid[] people, int many)
    {
        await using var db = group.Service.Open();
        var random = new Random(1);
        for (var i = 0; i < many; i++)
        {
            var pair = random.GetItems(people, 2).Order().ToArray();
            if (pair[0] == pair[1])
                continue;
            db.KnownLinks.Add(new KnownLink { OneId = pair[0], OtherId = pair[1], Kind = LinkKind.Conflict, Source = FactSource.Worker, Since = new DateOnly(2021, 8, 1), RecordedById = group.Manager.Id });
        }
        db.Record(new Deed(ActKind.LinkRecorded, null, Act.House, Guid.NewGuid()));
        await db.SaveChangesAsync();
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
