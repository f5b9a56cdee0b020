using Steadfast.Core.Engagement;

namespace Steadfast.Web.Ui;

/// <summary>What the steps on the way to a young person are called, and what each means; the English is the key of the Welsh.</summary>
public static class ReachingWords
{
    public static string Name(ReachingStep step) => step switch
    {
        ReachingStep.FamilySpokenTo => "First words with the family",
        ReachingStep.FirstMeeting => "First meeting",
        ReachingStep.FirstAlone => "First conversation alone",
        _ => "Regular contact",
    };

    public static string Meaning(ReachingStep step) => step switch
    {
        ReachingStep.FamilySpokenTo => "A parent or somebody else of the family was spoken to.",
        ReachingStep.FirstMeeting => "They met: not by phone, message, letter, video or online.",
        ReachingStep.FirstAlone => "A contact marked as alone, or a one-to-one session where nobody else is named.",
        _ => "The day that made four weeks running, Monday to Sunday, with a contact with them in each.",
    };
}
