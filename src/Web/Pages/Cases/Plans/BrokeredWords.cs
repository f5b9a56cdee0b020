using Steadfast.Core.Plans.Brokered;

namespace Steadfast.Web.Pages.Cases.Plans;

/// <summary>How states of a brokered service are called on screen; the English is the key of the Welsh.</summary>
public static class BrokeredWords
{
    public static (string Text, string Colour) Of(BrokeredStatus status) => status switch
    {
        BrokeredStatus.Asked => ("Waiting", "yellow"),
        BrokeredStatus.Started => ("Under way", "teal"),
        BrokeredStatus.Finished => ("Came to its end", "green"),
        BrokeredStatus.Stopped => ("Stopped before its end", "grey"),
        BrokeredStatus.NotOffered => ("Did not begin", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>What a worker says when it moves on.</summary>
    public static string Said(BrokeredStatus to) => to switch
    {
        BrokeredStatus.Started => "It began",
        BrokeredStatus.Finished => "It came to its end",
        BrokeredStatus.Stopped => "They stopped before its end",
        _ => "It will not begin",
    };
}
