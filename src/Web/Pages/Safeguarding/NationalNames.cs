using Steadfast.Core.Safeguarding;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>How far a young person has come in the National Referral Mechanism; the English is the key of the Welsh.</summary>
public static class NationalNames
{
    public static string Stage(NationalReferral referral) => referral switch
    {
        { ConclusiveGrounds: GroundsDecision.Positive } => "Conclusive grounds: positive",
        { ConclusiveGrounds: GroundsDecision.Negative } => "Conclusive grounds: negative",
        { ReasonableGrounds: GroundsDecision.Positive } => "Reasonable grounds: positive",
        { ReasonableGrounds: GroundsDecision.Negative } => "Reasonable grounds: negative",
        { ReferredOn: not null } => "Referred, no decision yet",
        _ => "Handed over, not referred yet",
    };
}
