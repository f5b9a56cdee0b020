using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>What groups refuse, each in the rule's own sentence, with nothing changed.</summary>
public sealed class GroupRefusalsTests
{
    [Fact]
    public async Task Plan_InThePast_TooLong_WithTheLeaderTwice_OrSomebodyOfAnotherSite_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        var elsewhere = await group.Service.AddAccountAsync(Role.Practitioner, "Dundee");
        var right = new NewGroupSession(Ids.New(), group.SiteId, "Boxing", group.Leader.Id, group.Service.Clock.Instant().AddDays(1), 60, group.VenueId);
        (NewGroupSession Told, string Sentence)[] wrong =
        [
            (right with { At = group.Service.Clock.Instant() }, "Choose a time to come."),
            (right with { Minutes = 0 }, "Minutes must be from 1 to 720."),
            (right with { Minutes = 721 }, "Minutes must be from 1 to 720."),
            (right with { HelperId = group.Leader.Id }, "The second worker is somebody beside the leader."),
            (right with { LeaderId = elsewhere.Id }, "Choose a worker of this site."),
            (right with { HelperId = elsewhere.Id }, "Choose a worker of this site."),
            (right with { VenueId = Guid.NewGuid() }, "Choose a place of this site."),
        ];
        foreach (var (told, sentence) in wrong)
            (await RefusedAsync(() => PlanAsync(group, told))).ShouldBe(sentence);
        await PlanAsync(group, right with { Minutes = 720 });
        await using var db = group.Service.Open();
        (await db.GroupSessions.CountAsync(s => s.Id == right.FormKey)).ShouldBe(1);
    }

    [Fact]
    public async Task Move_IntoThePast_OrOfASessionThatIsOver_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        (await RefusedAsync(() => MoveAsync(group, 0))).ShouldBe("Choose a time to come.");
        await group.DoAsync(group.Leader, (piece, by, s) => piece.Get<GroupPlanning>().CallOffAsync(by, s, default));
        (await RefusedAsync(() => MoveAsync(group, 2))).ShouldBe("This session is over or was called off.");
    }

    [Fact]
    public async Task Consent_OfTomorrow_OrByAStranger_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A);
        var tomorrow = group.Service.Clock.Today().AddDays(1);
        (await RefusedAsync(() => ConsentAsync(group, group.Leader, tomorrow))).ShouldBe("Consent cannot be given after today.");
        var stranger = await group.Service.AddAccountAsync(Role.Practitioner);
        (await RefusedAsync(() => ConsentAsync(group, stranger, tomorrow.AddDays(-1)))).ShouldBe("Whoever leads the session, or works with this young person, does this.");
        (await RefusedAsync(() => group.AnswerAsync(group.A, InviteStatus.NotComing, stranger))).ShouldBe("Whoever leads the session, or works with this young person, does this.");
    }

    [Fact]
    public async Task Decide_WhatNeedsNoDecision_OrToKeepOneApartFromAPlace_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A, group.B);
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart))).ShouldBe("Nothing needs a decision here any more.");
        await group.UnsafeAsync(group.A);
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoApart))).ShouldStartWith("This is about one young person.");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoWithConditions, why: " "))).ShouldBe("Say why.");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.GoWithConditions, forLeader: null))).ShouldStartWith("Say what the leader does");
        (await RefusedAsync(() => group.DecideAsync(PairOutcome.DoNotInvite, notInvited: group.B))).ShouldBe("Say who is not invited.");
        await group.DecideAsync(PairOutcome.GoWithConditions);
    }

    private static Task PlanAsync(OneGroup group, NewGroupSession told) => group.DoAsync(group.Leader, (piece, by, _) => piece.Get<GroupPlanning>().PlanAsync(by, told, default));

    private static Task MoveAsync(OneGroup group, int daysAhead) =>
        group.DoAsync(group.Leader, (piece, by, s) => piece.Get<GroupPlanning>().MoveAsync(by, s, by.Now.AddDays(daysAhead), 60, group.VenueId, default));

    private static Task ConsentAsync(OneGroup group, Account who, DateOnly on) => group.DoAsync(who, async (piece, by, s) => await piece.Get<GroupInviting>().ConsentAsync(
        by, s, await piece.Get<ServiceDatabase>().GroupInvites.SingleAsync(i => i.SessionId == s.Id), new NewConsent(Ids.New(), "parent", GroupInviting.TakingPart, on, false), default));

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
