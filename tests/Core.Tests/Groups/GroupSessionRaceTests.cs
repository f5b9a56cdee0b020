using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Groups;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>The rules of a group session that depend on what stands, met by two at once.</summary>
public sealed class GroupSessionRaceTests
{
    private const string Over = "This session is over or was called off.";
    private const string NeedThought = "Some of those invited need thought before they meet. A manager decides first.";
    private const string CalledOff = "This session was called off. Plan another.";
    private const string Nothing = "Nothing needs a decision here any more.";
    private const string TakenBack = "This invitation was taken back. Invite them again first.";

    private static readonly Races<OneGroup> All = new()
    {
        ["confirm a pair of whom something is learnt"] = new(NeedThought, g => g.LinkAsync(g.A, g.B), g => g.ConfirmAsync()) { Given = InvitedAsync, OtherMayFollow = true },
        ["confirm who is invited beside somebody"] = new(NeedThought, g => g.InviteAsync(g.B), g => g.ConfirmAsync()) { Given = async g => { await g.InviteAsync(g.A); await g.LinkAsync(g.A, g.B); }, OtherMayFollow = true },
        ["confirm after the only invitation is taken back"] = new("Invite somebody first.", g => g.AnswerAsync(g.A, InviteStatus.TakenBack), g => g.ConfirmAsync()) { Given = g => g.InviteAsync(g.A), OtherMayFollow = true },
        ["confirm what is called off"] = new(Over, CallOffAsync, g => g.ConfirmAsync()) { Given = InvitedAsync, OtherMayFollow = true },
        ["invite to what is called off"] = new(Over, CallOffAsync, g => g.InviteAsync(g.A)) { OtherMayFollow = true },
        ["move what is called off"] = new(Over, CallOffAsync, MoveAsync) { OtherMayFollow = true },
        ["answer to what is called off"] = new(Over, CallOffAsync, g => g.AnswerAsync(g.A, InviteStatus.NotComing)) { Given = InvitedAsync, OtherMayFollow = true },
        ["decide about what is called off"] = new(Over, CallOffAsync, g => g.DecideAsync(PairOutcome.GoApart)) { Given = LinkedAsync, OtherMayFollow = true },
        ["ask for what a session costs that is called off"] = new(Over, CallOffAsync, AskAsync) { OtherMayFollow = true, Then = NothingIsAskedAsync },
        ["decide about a pair of whom something more is learnt"] = new(
            "Something new is known about them since you opened this page. Read it, then decide.", g => g.LinkAsync(g.A, g.B, LinkKind.Exploitation), g => g.DecideAsync(PairOutcome.GoApart)) { Given = LinkedAsync, OtherMayFollow = true },
        ["decide about a record that is restricted meanwhile"] = new(
            "One of the records is restricted. Who cannot see why does not decide: ask their worker, or open the record in an emergency.", RestrictAsync, g => g.DecideAsync(PairOutcome.GoApart)) { Given = LinkedAsync, OtherMayFollow = true },
        ["two do not invite one of a pair"] = new(Nothing, g => g.DecideAsync(PairOutcome.DoNotInvite, notInvited: g.A), g => g.DecideAsync(PairOutcome.DoNotInvite, notInvited: g.B)) { Given = LinkedAsync },
        ["decide about what is known to hold no longer"] = new(Nothing, EndLinkAsync, g => g.DecideAsync(PairOutcome.GoApart)) { Given = LinkedAsync, OtherMayFollow = true },
        ["come after the invitation is taken back"] = new(TakenBack, g => g.AnswerAsync(g.A, InviteStatus.TakenBack), g => g.AnswerAsync(g.A, InviteStatus.Coming)) { Given = ConsentedAsync, OtherMayFollow = true },
        ["not come after the invitation is taken back"] = new(TakenBack, g => g.AnswerAsync(g.A, InviteStatus.TakenBack), g => g.AnswerAsync(g.A, InviteStatus.NotComing)) { Given = InvitedAsync, OtherMayFollow = true },
        ["leave the answer open when it is given"] = new("This is written down already.", g => g.AnswerAsync(g.A, InviteStatus.Coming), ArrangeAsync) { Given = ConsentedAsync, OtherMayFollow = true },
        ["hold what is called off"] = new(CalledOff, CallOffAsync, HoldAsync) { Given = BegunAsync, Or = ["This session took place. It stays as it was."] },
        ["call off what took place"] = new("This session took place. It stays as it was.", HoldAsync, CallOffAsync) { Given = BegunAsync, Or = [CalledOff] },
        ["hold what is moved to another day"] = new("This session has not begun yet.", MoveAsync, HoldAsync) { Given = BegunAsync, Or = [Over] },
        ["hold without who was invited meanwhile"] = new("Say for each of them whether they came.", g => g.InviteAsync(g.B), HoldAsync) { Given = BegunAsync, Or = [Over] },
        ["hold what came in doubt"] = new("This session is not confirmed yet. Confirm it first.", g => g.AnswerAsync(g.B, InviteStatus.Coming), HoldAsync) { Given = InDoubtAsync, Or = [Over] },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var group = await OneGroup.StartAsync();
        await All[race].RunAsync(group, group.Service, moment);
        (await group.IsBrokenAsync()).ShouldBeFalse();
    }

    private static Task InvitedAsync(OneGroup group) => group.InviteAsync(group.A, group.B);

    private static async Task LinkedAsync(OneGroup group)
    {
        await InvitedAsync(group);
        await group.LinkAsync(group.A, group.B);
    }

    private static async Task ConsentedAsync(OneGroup group)
    {
        await group.InviteAsync(group.A);
        await group.ConsentAsync(group.A);
    }

    private static async Task BegunAsync(OneGroup group)
    {
        await group.InviteAsync(group.A);
        await group.ConfirmAsync();
        group.Service.Clock.Advance(TimeSpan.FromDays(4));
    }

    // The two should not meet, and one of them said no.
    private static async Task InDoubtAsync(OneGroup group)
    {
        await LinkedAsync(group);
        await group.ConsentAsync(group.B);
        await group.AnswerAsync(group.B, InviteStatus.NotComing);
        await group.ConfirmAsync();
        group.Service.Clock.Advance(TimeSpan.FromDays(4));
    }

    private static Task CallOffAsync(OneGroup group) => group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupPlanning>().CallOffAsync(by, session, default));

    private static Task MoveAsync(OneGroup group) => group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupPlanning>().MoveAsync(by, session, by.Now.AddDays(9), 60, group.VenueId, default));

    private static Task AskAsync(OneGroup group) => group.DoAsync(group.Leader, (piece, by, session) => piece.Get<GroupCosts>().AskAsync(by, session, Ids.New(), 20_00, "Gloves", default));

    private static Task EndLinkAsync(OneGroup group) => group.DoAsync(group.Manager, async (piece, by, _) => await piece.Get<GroupFacts>().EndLinkAsync(by, await piece.Get<ServiceDatabase>().KnownLinks.SingleAsync(), "They made up", default));

    private static async Task RestrictAsync(OneGroup group)
    {
        using var opened = await group.Service.OpenRecordAsync(group.Manager, group.B);
        await opened.Get<Restricting>().SetAsync(opened.By, opened.Person, opened.Words, true, "made for a test", default);
    }

    private static Task ArrangeAsync(OneGroup group) => group.DoAsync(group.Leader, async (piece, by, session) => await piece.Get<GroupInviting>().ArrangeAsync(
        by, session, await piece.Get<ServiceDatabase>().GroupInvites.SingleAsync(), new Arrangement(InviteStatus.Invited, [], Transport.Bus, null), default));

    private static Task HoldAsync(OneGroup group) => group.DoAsync(group.Leader, async (piece, by, session) => await piece.Get<GroupHolding>().HoldAsync(
        by, session, await piece.Get<ServiceDatabase>().GroupInvites.AsNoTracking().Select(i => new Seen(i.Id, Attendance.Came, "Led the warm-up")).ToListAsync(), null, default));

    private static async Task NothingIsAskedAsync(OneGroup group)
    {
        await using var db = group.Service.Open();
        (await db.GroupCosts.CountAsync(c => c.Status == SpendingStatus.Asked)).ShouldBe(0);
    }
}
