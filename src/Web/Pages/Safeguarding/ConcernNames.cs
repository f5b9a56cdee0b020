using Steadfast.Core.Safeguarding;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>What the statuses and steps of a concern are called; the English is the key of the Welsh.</summary>
public static class ConcernNames
{
    public static (string Text, string Colour) Of(ConcernStatus status) => status switch
    {
        ConcernStatus.Raised => ("Raised", "orange"),
        ConcernStatus.Seen => ("Read by a manager", "yellow"),
        ConcernStatus.Referred => ("Referred", "yellow"),
        ConcernStatus.Answered => ("Answered", "blue"),
        ConcernStatus.OurPartDone => ("Our part is done", "teal"),
        ConcernStatus.Closed => ("Closed", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>What somebody does who takes the step.</summary>
    public static string StepTo(ConcernStatus to) => to switch
    {
        ConcernStatus.Seen => "I have read this concern",
        ConcernStatus.Referred => "Refer it to a statutory service",
        ConcernStatus.Answered => "Write down their answer",
        ConcernStatus.OurPartDone => "Our part is done",
        ConcernStatus.Closed => "Close it",
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };

    public static string Source(ConcernSource source) => source switch
    {
        ConcernSource.Session => "Told in a session",
        ConcernSource.Contact => "Told in a contact",
        ConcernSource.Note => "From a note",
        _ => "Written down by itself",
    };
}
