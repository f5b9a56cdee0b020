using Steadfast.Core.Groups;

namespace Steadfast.Core.Tests.Groups;

public sealed class GroupMovesTests
{
    private static readonly HashSet<(GroupStatus, GroupStatus)> Sessions =
    [
        (GroupStatus.Planned, GroupStatus.Confirmed),
        (GroupStatus.Planned, GroupStatus.CalledOff),
        (GroupStatus.Confirmed, GroupStatus.Planned),
        (GroupStatus.Confirmed, GroupStatus.Held),
        (GroupStatus.Confirmed, GroupStatus.CalledOff),
    ];

    private static readonly HashSet<(InviteStatus, InviteStatus)> Invites =
    [
        (InviteStatus.Invited, InviteStatus.Coming),
        (InviteStatus.Invited, InviteStatus.NotComing),
        (InviteStatus.Invited, InviteStatus.TakenBack),
        (InviteStatus.Coming, InviteStatus.NotComing),
        (InviteStatus.Coming, InviteStatus.TakenBack),
        (InviteStatus.NotComing, InviteStatus.Coming),
        (InviteStatus.NotComing, InviteStatus.TakenBack),
        (InviteStatus.TakenBack, InviteStatus.Invited),
    ];

    public static TheoryData<GroupStatus, GroupStatus> SessionPairs => Pairs<GroupStatus>();

    public static TheoryData<InviteStatus, InviteStatus> InvitePairs => Pairs<InviteStatus>();

    [Theory]
    [MemberData(nameof(SessionPairs))]
    public void Session_MovesOnlyWhereTheTableSaysSo(GroupStatus from, GroupStatus to)
    {
        var session = new GroupSession { SiteId = Guid.NewGuid(), Name = "Boxing", LeaderId = Guid.NewGuid(), At = default, Minutes = 60, VenueId = Guid.NewGuid(), Status = from };
        if (!Sessions.Contains((from, to)))
            Should.Throw<RuleException>(() => session.MoveTo(to));
        else
            session.MoveTo(to);
        session.Status.ShouldBe(Sessions.Contains((from, to)) ? to : from);
    }

    [Theory]
    [MemberData(nameof(InvitePairs))]
    public void Invitation_MovesOnlyWhereTheTableSaysSo(InviteStatus from, InviteStatus to)
    {
        var invite = new GroupInvite { SessionId = Guid.NewGuid(), YoungPersonId = Guid.NewGuid(), InvitedById = Guid.NewGuid(), Status = from };
        if (!Invites.Contains((from, to)))
            Should.Throw<RuleException>(() => invite.MoveTo(to)).Message.ShouldBe(from == InviteStatus.TakenBack ? "This invitation was taken back. Invite them again first." : "This is written down already.");
        else
            invite.MoveTo(to);
        invite.Status.ShouldBe(Invites.Contains((from, to)) ? to : from);
    }

    private static TheoryData<T, T> Pairs<T>()
        where T : struct, Enum
    {
        var pairs = new TheoryData<T, T>();
        foreach (var from in Enum.GetValues<T>())
        {
            foreach (var to in Enum.GetValues<T>())
                pairs.Add(from, to);
        }
        return pairs;
    }
}
