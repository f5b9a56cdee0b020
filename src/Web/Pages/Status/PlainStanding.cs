using Steadfast.Core.Referrals;

namespace Steadfast.Web.Pages.Status;

/// <summary>Where a referral stands and what was decided, in words for whoever sent it; the English is the key of the Welsh.</summary>
public static class PlainStanding
{
    public static string Of(ReferralStatus status) => status switch
    {
        ReferralStatus.Received => "We have your referral and are reading it. Nothing is decided yet.",
        ReferralStatus.MoreAsked => "Before we decide, we ask you something.",
        ReferralStatus.Waiting => "Accepted. The young person is on our waiting list for a worker.",
        ReferralStatus.Open => "Accepted. A worker seeks out the young person, or works with them already.",
        ReferralStatus.OnHold => "Our work pauses for now, and the door stays open. We look again on a set day.",
        ReferralStatus.Closed => "Our work has come to its end. The young person can come back at any time.",
        ReferralStatus.Signposted => "Another service fits better. You read below which, and why.",
        ReferralStatus.NotKnown => "We are finding out how this referral stands. Please ask us.",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(TriageOutcome outcome) => outcome switch
    {
        TriageOutcome.AcceptToWaitingList or TriageOutcome.AcceptAndAllocate => "We said yes",
        TriageOutcome.AskForMore => "We asked you for more",
        TriageOutcome.Signpost => "We named another service",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
