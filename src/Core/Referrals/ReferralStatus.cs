namespace Steadfast.Core.Referrals;

/// <summary>Where a referral stands. There is no status for someone who does not answer the door (rule 1).</summary>
public enum ReferralStatus
{
    /// <summary>Sent by the referrer; triage has not decided.</summary>
    Received,

    /// <summary>Triage asked the referrer for more.</summary>
    MoreAsked,

    /// <summary>Accepted, and waiting for a worker.</summary>
    Waiting,

    /// <summary>A worker seeks out or works with the young person.</summary>
    Open,

    /// <summary>The door stays open; somebody looks again on a set day.</summary>
    OnHold,

    /// <summary>The work has ended.</summary>
    Closed,

    /// <summary>Another service fits better, and the referrer was told which.</summary>
    Signposted,

    /// <summary>Came in with a data package that does not say; counted, and chased.</summary>
    NotKnown,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class ReferralMoves
{
    private static readonly Dictionary<ReferralStatus, ReferralStatus[]> Allowed = new()
    {
        [ReferralStatus.Received] = [ReferralStatus.MoreAsked, ReferralStatus.Waiting, ReferralStatus.Open, ReferralStatus.Signposted],
        [ReferralStatus.MoreAsked] = [ReferralStatus.Received, ReferralStatus.Waiting, ReferralStatus.Open, ReferralStatus.Signposted],
        [ReferralStatus.Waiting] = [ReferralStatus.Open, ReferralStatus.OnHold, ReferralStatus.Closed, ReferralStatus.Signposted],
        [ReferralStatus.Open] = [ReferralStatus.OnHold, ReferralStatus.Closed],
        [ReferralStatus.OnHold] = [ReferralStatus.Open, ReferralStatus.Closed],
        // Who comes back after an ending comes back by a new referral, so that what was counted stays counted.
        [ReferralStatus.Closed] = [],
        [ReferralStatus.Signposted] = [],
        [ReferralStatus.NotKnown] = [ReferralStatus.Waiting, ReferralStatus.Open, ReferralStatus.OnHold, ReferralStatus.Closed],
    };

    public static bool CanMoveTo(this ReferralStatus from, ReferralStatus to) => Allowed[from].Contains(to);

    /// <summary>Statuses after which nothing comes: the work with them is over.</summary>
    public static readonly ReferralStatus[] Ended = [.. Allowed.Where(moves => moves.Value.Length == 0).Select(moves => moves.Key)];

    public static bool HasEnded(this ReferralStatus status) => Ended.Contains(status);

    /// <summary>Counts as open in the report's tables: open, or held with the door open, or on its way there.</summary>
    public static bool IsOpen(this ReferralStatus status) =>
        !status.HasEnded() && status != ReferralStatus.NotKnown;

    /// <summary>Moves the referral, or says in the rule's words why it may not.</summary>
    public static void MoveTo(this Referral referral, ReferralStatus to)
    {
        if (!referral.Status.CanMoveTo(to))
            throw NoSuchMove(referral.Status, to);
        referral.Status = to;
    }

    internal static RuleException NoSuchMove(ReferralStatus from, ReferralStatus to) => new RuleException($"A referral that is {Name(from)} cannot become {Name(to)}.");

    public static Sentence Name(ReferralStatus status) => status switch
    {
        ReferralStatus.Received => "received",
        ReferralStatus.MoreAsked => "waiting for the referrer's answer",
        ReferralStatus.Waiting => "on the waiting list",
        ReferralStatus.Open => "open",
        ReferralStatus.OnHold => "on hold",
        ReferralStatus.Closed => "closed",
        ReferralStatus.Signposted => "signposted elsewhere",
        ReferralStatus.NotKnown => "not known",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
