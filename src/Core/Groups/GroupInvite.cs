using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>Where one young person's invitation stands.</summary>
public enum InviteStatus
{
    Invited,
    Coming,

    /// <summary>They said no for this time.</summary>
    NotComing,

    /// <summary>We took it back.</summary>
    TakenBack,
}

/// <summary>The allowed moves of an invitation, in one table. A test tries every pair.</summary>
public static class InviteMoves
{
    private static readonly Dictionary<InviteStatus, InviteStatus[]> Allowed = new()
    {
        [InviteStatus.Invited] = [InviteStatus.Coming, InviteStatus.NotComing, InviteStatus.TakenBack],
        [InviteStatus.Coming] = [InviteStatus.NotComing, InviteStatus.TakenBack],
        [InviteStatus.NotComing] = [InviteStatus.Coming, InviteStatus.TakenBack],
        [InviteStatus.TakenBack] = [InviteStatus.Invited],
    };

    public static bool CanMoveTo(this InviteStatus from, InviteStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves the invitation, or says in the rule's words why it may not.</summary>
    public static void MoveTo(this GroupInvite invite, InviteStatus to)
    {
        if (!invite.Status.CanMoveTo(to))
            throw new RuleException(invite.Status == InviteStatus.TakenBack
                ? "This invitation was taken back. Invite them again first."
                : "This is written down already.");
        invite.Status = to;
    }
}

/// <summary>How they get there and home.</summary>
public enum Transport
{
    OwnWay,
    WithFamily,
    WeDrive,
    Taxi,
    Bus,
}

public enum Attendance
{
    Came,
    CameForPart,
    DidNotCome,
}

/// <summary>One young person's place in one session.</summary>
public sealed class GroupInvite : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SessionId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public InviteStatus Status { get; set; } = InviteStatus.Invited;

    public required Guid InvitedById { get; set; }

    public Transport? Transport { get; set; }

    public Sealed? TransportNote { get; set; }

    public Attendance? Attendance { get; set; }

    /// <summary>How it went for them.</summary>
    public Sealed? HowItWent { get; set; }
}

/// <summary>Consent for a session or a whole programme: by whom, what for, on which day.</summary>
public sealed class GroupConsent : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>The session it was asked for.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>Set when it holds for every session of the programme.</summary>
    public Guid? ProgrammeId { get; init; }

    /// <summary>Code of the list of who gives consent.</summary>
    public required string GivenBy { get; init; }

    /// <summary>Code of the list of what consent is for.</summary>
    public required string For { get; init; }

    public required DateOnly On { get; init; }

    public required Guid AccountId { get; init; }
}
