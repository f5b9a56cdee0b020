using System.ComponentModel.DataAnnotations;
using Steadfast.Core.Safeguarding;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>What is known of a referral to the National Referral Mechanism, as it is typed.</summary>
public sealed class NationalAnswers
{
    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [Display(Name = "Day of the referral")]
    public DateOnly? ReferredOn { get; set; }

    [StringLength(100)]
    public string? TheirNumber { get; set; }

    public GroundsDecision? ReasonableGrounds { get; set; }

    [Display(Name = "Day of the reasonable grounds decision")]
    public DateOnly? ReasonableGroundsOn { get; set; }

    public GroundsDecision? ConclusiveGrounds { get; set; }

    [Display(Name = "Day of the conclusive grounds decision")]
    public DateOnly? ConclusiveGroundsOn { get; set; }

    /// <summary>yes or no.</summary>
    public string? ConsentAt18 { get; set; }

    [Display(Name = "Day they were asked")]
    public DateOnly? ConsentAskedOn { get; set; }

    public static NationalAnswers Of(NationalReferral referral, string? theirNumber, long seen) => new()
    {
        Seen = seen,
        ReferredOn = referral.ReferredOn,
        TheirNumber = theirNumber,
        ReasonableGrounds = referral.ReasonableGrounds,
        ReasonableGroundsOn = referral.ReasonableGroundsOn,
        ConclusiveGrounds = referral.ConclusiveGrounds,
        ConclusiveGroundsOn = referral.ConclusiveGroundsOn,
        ConsentAt18 = referral.ConsentAt18 switch { true => "yes", false => "no", null => null },
        ConsentAskedOn = referral.ConsentAskedOn,
    };

    public NationalReferralNews Told() => new()
    {
        ReferredOn = ReferredOn,
        TheirNumber = TheirNumber,
        ReasonableGrounds = ReasonableGrounds,
        ReasonableGroundsOn = ReasonableGroundsOn,
        ConclusiveGrounds = ConclusiveGrounds,
        ConclusiveGroundsOn = ConclusiveGroundsOn,
        ConsentAt18 = ConsentAt18 switch { "yes" => true, "no" => false, _ => null },
        ConsentAskedOn = ConsentAskedOn,
    };
}
