namespace Steadfast.Core.Groups;

/// <summary>Where a group session stands.</summary>
public enum GroupStatus
{
    Planned,

    /// <summary>Everybody invited may be in the room together; goes back to planned when that is in doubt again.</summary>
    Confirmed,
    Held,
    CalledOff,
}

/// <summary>The allowed moves of a session, in one table. A test tries every pair.</summary>
public static class GroupMoves
{
    private static readonly Dictionary<GroupStatus, GroupStatus[]> Allowed = new()
    {
        [GroupStatus.Planned] = [GroupStatus.Confirmed, GroupStatus.CalledOff],
        [GroupStatus.Confirmed] = [GroupStatus.Planned, GroupStatus.Held, GroupStatus.CalledOff],
        [GroupStatus.Held] = [],
        [GroupStatus.CalledOff] = [],
    };

    public static bool CanMoveTo(this GroupStatus from, GroupStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves the session, or says in the rule's words why it may not.</summary>
    public static void MoveTo(this GroupSession session, GroupStatus to)
    {
        if (!session.Status.CanMoveTo(to))
            throw new RuleException(Sentence(session.Status));
        session.Status = to;
    }

    private static string Sentence(GroupStatus from) => from switch
    {
        GroupStatus.Planned => "This session is not confirmed yet. Confirm it first.",
        GroupStatus.Confirmed => "This session is confirmed already.",
        GroupStatus.Held => "This session took place. It stays as it was.",
        GroupStatus.CalledOff => "This session was called off. Plan another.",
        _ => throw new ArgumentOutOfRangeException(nameof(from)),
    };
}
