using Steadfast.Core.Referrals;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Where the work stands, in a word people read; the English is the key of the Welsh.</summary>
public static class StatusNames
{
    public static (string Text, string Colour) Of(ReferralStatus? status) => status switch
    {
        ReferralStatus.Received => ("Referral received", "blue"),
        ReferralStatus.MoreAsked => ("More asked of referrer", "blue"),
        ReferralStatus.Waiting => ("Waiting for a worker", "blue"),
        ReferralStatus.Open => ("Open", "teal"),
        ReferralStatus.OnHold => ("On hold", "yellow"),
        ReferralStatus.Closed => ("Ended", "grey"),
        ReferralStatus.Signposted => ("Signposted elsewhere", "grey"),
        _ => ("Not known where it stands", "grey"),
    };
}
