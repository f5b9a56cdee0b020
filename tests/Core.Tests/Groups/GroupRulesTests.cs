using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

public sealed class GroupRulesTests
{
    [Fact]
    public async Task Leader_WithADeclaredReasonNotTo_IsRefusedAtTheInvitationAndAtTheConfirming()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.B);
        using (var scope = group.Service.Scope())
            await scope.Get<Declaring>().DeclareAsync(group.Service.ViewerOf(group.Leader), ConflictKind.LivesNear, "Our street.", group.People[1].Reference, Ids.New(), default);
        (await RefusedAsync(() => group.ConfirmAsync())).ShouldBe(ConflictKinds.PlainRefusal);
        (await RefusedAsync(() => group.InviteAsync(group.A, group.B))).ShouldBe(ConflictKinds.PlainRefusal);
        await group.InviteAsync(group.A);
    }

    [Fact]
    public async Task PeerMentorAtTheCoWorkingStage_HelpsInAGroup_AndDoesNotLeadIt()
    {
        await using var group = await OneGroup.StartAsync();
        // They led groups, and stepped back.
        var mentor = await group.Service.AddMentorAsync(MentorStage.Independent);
        var (led, helped) = (Ids.New(), Ids.New());
        foreach (var (id, leader, helper) in new[] { (led, mentor.Id, (Guid?)null), (helped, group.Leader.Id, mentor.Id) })
        {
            await group.DoAsync(group.Leader, (piece, by, _) => piece.Get<GroupPlanning>().PlanAsync(
                by, new NewGroupSession(id, group.SiteId, "Boxing", leader, group.Service.Clock.Instant().AddDays(3), 90, group.VenueId) { HelperId = helper }, default));
        }
        await group.Service.DecideStageAsync(group.Manager, mentor, MentorStage.CoWorking);
        (await RefusedAsync(() => group.InviteAsync(led, [group.A]))).ShouldContain("does not lead it yet");
        await group.InviteAsync(helped, [group.A]);
        await group.ConfirmAsync(session: helped);
    }

    [Fact]
    public async Task Hold_WritesAContactForWhoeverCame_WithNobodyElsesName()
    {
        await using var group = await OneGroup.StartAsync(3);
        await group.InviteAsync([.. group.People.Select(p => p.Id)]);
        await group.ConfirmAsync();
        (await RefusedAsync(() => HoldAsync(group))).ShouldBe("This session has not begun yet.");
        group.Service.Clock.Advance(TimeSpan.FromDays(4));
        (await RefusedAsync(() => HoldAsync(group, only: 1))).ShouldContain("each of them");
        await HoldAsync(group);
        await HoldAsync(group);
        await using var db = group.Service.Open();
        var contacts = await db.Contacts.AsNoTracking().ToListAsync();
        contacts.Select(c => (c.Kind, c.Reached, c.Minutes)).ShouldBe([("group", true, 90), ("group", true, 90)]);
        var words = await group.Service.WordsAsync(db, contacts[0].YoungPersonId);
        words.Open(contacts[0].Note).ShouldBe("Boxing on Friday. Led the warm-up");
        (await group.StatusAsync()).ShouldBe(GroupStatus.Held);
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hold_WhatWasNotConfirmed_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A, group.B);
        group.Service.Clock.Advance(TimeSpan.FromDays(4));
        (await RefusedAsync(() => HoldAsync(group))).ShouldContain("not confirmed yet");
        (await RefusedAsync(() => group.ConfirmAsync())).ShouldContain("time has passed");
    }

    [Fact]
    public async Task Coming_WithoutConsentToTakingPart_IsRefused_AndConsentForTheProgrammeHolds()
    {
        await using var group = await OneGroup.StartAsync(programme: true);
        await group.InviteAsync(group.A);
        await group.ConsentAsync(group.A, purpose: "photographs");
        (await RefusedAsync(() => group.AnswerAsync(group.A, InviteStatus.Coming))).ShouldContain("consents");
        await group.ConsentAsync(group.A, wholeProgramme: true);
        await group.AnswerAsync(group.A, InviteStatus.Coming);
        var next = await group.PlanAsync(10);
        await group.InviteAsync(next, [group.A]);
        await group.AnswerAsync(group.A, InviteStatus.Coming, session: next);
    }

    [Fact]
    public async Task Invite_BySomebodyWithoutReach_OrOfAnotherSite_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        var colleague = await group.Service.AddAccountAsync(Role.Practitioner);
        (await RefusedAsync(() => group.DoAsync(colleague, (piece, by, session) => piece.Get<GroupInviting>().InviteAsync(by, session, [group.A], default)))).ShouldContain("whom you work with");
        var dundee = await group.Service.AddAccountAsync(Role.Practitioner, "Dundee");
        var away = await group.Service.AddCaseAsync(dundee, site: "Dundee");
        var lead = await group.Service.AddAccountAsync(Role.NationalLead);
        (await RefusedAsync(() => group.DoAsync(lead, (piece, by, session) => piece.Get<GroupInviting>().InviteAsync(by, session, [away.Id], default)))).ShouldContain("of this site");
        (await RefusedAsync(() => group.ConfirmAsync(colleague))).ShouldContain("leads the session");
    }

    [Fact]
    public async Task Seen_IsKeptAsAFact_OnlyForTwoWhoWereThere_AndCountsNextTime()
    {
        await using var group = await OneGroup.StartAsync(3);
        await group.InviteAsync([.. group.People.Select(p => p.Id)]);
        await group.ConfirmAsync();
        (await RefusedAsync(() => SeeAsync(group, group.B))).ShouldContain("after the session");
        group.Service.Clock.Advance(TimeSpan.FromDays(4));
        await HoldAsync(group);
        (await RefusedAsync(() => SeeAsync(group, group.People[2].Id))).ShouldContain("who were there");
        await SeeAsync(group, group.B);
        var next = await group.PlanAsync(3);
        await group.InviteAsync(next, [group.A, group.B]);
        await RefusedAsync(() => group.ConfirmAsync(session: next));
    }

    [Fact]
    public async Task Leader_SeesThatAPairNeedsThought_AndOthersSeeOnlyTheirOwn()
    {
        await using var group = await OneGroup.StartAsync();
        await group.LinkAsync(group.A, group.B);
        await group.InviteAsync(group.A, group.B);
        using var scope = group.Service.Scope();
        var lists = scope.Get<GroupLists>();
        var session = await lists.FindAsync(group.Service.ViewerOf(group.Leader), group.SessionId, default);
        var view = await lists.ViewAsync(group.Service.ViewerOf(group.Leader), session!, default);
        view.ToThinkOver.ShouldBe([new PairNotice("Person0 Family0", "Person1 Family1", null)]);
        var colleague = await group.Service.AddAccountAsync(Role.Practitioner);
        var theirs = await lists.ViewAsync(group.Service.ViewerOf(colleague), session!, default);
        (theirs.Places.Count, theirs.OthersInvited, theirs.ToThinkOver.Count).ShouldBe((0, 2, 0));
        (await lists.FindAsync(group.Service.ViewerOf(await group.Service.AddAccountAsync(Role.Practitioner, "Dundee")), group.SessionId, default)).ShouldBeNull();
    }

    private static Task HoldAsync(OneGroup group, int? only = null) => group.DoAsync(group.Leader, async (piece, by, session) =>
    {
        var invites = await piece.Get<ServiceDatabase>().GroupInvites.AsNoTracking().Where(i => i.SessionId == session.Id).OrderBy(i => i.Id).ToListAsync();
        await piece.Get<GroupHolding>().HoldAsync(by, session, [.. invites.Take(only ?? invites.Count)
            .Select(i => new Seen(i.Id, i.YoungPersonId == group.People[^1].Id && group.People.Count > 2 ? Attendance.DidNotCome : Attendance.Came, "Led the warm-up"))], "They worked well", default);
    });

    private static Task SeeAsync(OneGroup group, Guid other) => group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupFacts>().AddSeenAsync(
        by, session, new NewLink(Ids.New(), group.A, other, LinkKind.Influence, FactSource.SeenInGroup, group.Service.Clock.Today()) { Words = "Egged each other on" }, default));

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
