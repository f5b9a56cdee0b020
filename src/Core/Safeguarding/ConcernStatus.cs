namespace Steadfast.Core.Safeguarding;

/// <summary>Where a concern stands. It is done with only when somebody else than who raised it has closed it.</summary>
public enum ConcernStatus
{
    /// <summary>Written down; a manager has not said yet that they have read it.</summary>
    Raised,

    /// <summary>A manager has read it.</summary>
    Seen,

    /// <summary>Passed to the statutory service; their answer is awaited.</summary>
    Referred,

    /// <summary>The statutory service has said what they do.</summary>
    Answered,

    /// <summary>What was ours to do is done.</summary>
    OurPartDone,

    /// <summary>Closed, with its outcome and what we learnt.</summary>
    Closed,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class ConcernMoves
{
    private static readonly Dictionary<ConcernStatus, ConcernStatus[]> Allowed = new()
    {
        // Nobody waits for a manager when a child is at risk: a worker refers at once.
        [ConcernStatus.Raised] = [ConcernStatus.Seen, ConcernStatus.Referred],
        [ConcernStatus.Seen] = [ConcernStatus.Referred, ConcernStatus.OurPartDone],
        [ConcernStatus.Referred] = [ConcernStatus.Answered],
        // Who disagrees with the answer refers again; what is new is referred again.
        [ConcernStatus.Answered] = [ConcernStatus.Referred, ConcernStatus.OurPartDone],
        [ConcernStatus.OurPartDone] = [ConcernStatus.Referred, ConcernStatus.Closed],
        // Something new after the closing is a new concern, so that what was learnt stays as it was.
        [ConcernStatus.Closed] = [],
    };

    public static IReadOnlyList<ConcernStatus> Next(this ConcernStatus from) => Allowed[from];

    public static bool CanMoveTo(this ConcernStatus from, ConcernStatus to) => Allowed[from].Contains(to);

    /// <summary>Moves the concern, or says in the rule's words why it may not.</summary>
    public static void MoveTo(this Concern concern, ConcernStatus to)
    {
        if (!concern.Status.CanMoveTo(to))
            throw new RuleException(Refusals[concern.Status]);
        concern.Status = to;
    }

    // One whole sentence each, so that every one of them has its Welsh.
    private static readonly Dictionary<ConcernStatus, string> Refusals = new()
    {
        [ConcernStatus.Raised] = "A manager has not said yet that they have read this concern. That, or a referral, comes first.",
        [ConcernStatus.Seen] = "This concern has been read by a manager. It is referred, or our part is done, before anything else.",
        [ConcernStatus.Referred] = "This concern has been referred. Their answer comes first: ring them if it has not come.",
        [ConcernStatus.Answered] = "The statutory service has answered. Refer it again if you disagree, or say that our part is done.",
        [ConcernStatus.OurPartDone] = "Our part is done. Somebody else than who raised it closes it, or it is referred again.",
        [ConcernStatus.Closed] = "This concern is closed. Raise a new one if there is something new.",
    };
}
