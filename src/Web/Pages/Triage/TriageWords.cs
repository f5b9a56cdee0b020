using Steadfast.Core.Referrals;

namespace Steadfast.Web.Pages.Triage;

/// <summary>What triage's pages call things; the English is the key of the Welsh.</summary>
public static class TriageWords
{
    public static string Of(ReferralStatus status) => status switch
    {
        ReferralStatus.Received => "To be decided",
        ReferralStatus.MoreAsked => "Waiting for the referrer's answer",
        ReferralStatus.Waiting => "On the waiting list",
        ReferralStatus.Open => "Open",
        ReferralStatus.OnHold => "On hold",
        ReferralStatus.Closed => "Closed",
        ReferralStatus.Signposted => "Signposted elsewhere",
        ReferralStatus.NotKnown => "Not known",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(Need need) => need switch
    {
        Need.Urgent => "Urgent: harm is near",
        Need.High => "High",
        Need.Medium => "Medium",
        Need.Lower => "Lower",
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };

    public static string Of(Likeness likeness) => likeness switch
    {
        Likeness.SameName => "same name",
        Likeness.SimilarName => "similar name",
        Likeness.SameDateOfBirth => "same date of birth",
        Likeness.CloseDateOfBirth => "date of birth nearly the same",
        Likeness.SamePostcode => "same postcode",
        _ => throw new ArgumentOutOfRangeException(nameof(likeness)),
    };
}
