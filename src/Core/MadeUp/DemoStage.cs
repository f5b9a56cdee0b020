namespace Steadfast.Core.MadeUp;

/// <summary>Where the work with a made-up young person stands on the day the demo service is made.</summary>
internal enum DemoStage
{
    /// <summary>Given to a worker some days ago, nobody met yet.</summary>
    NewlyGiven,

    /// <summary>Months of knocks and cards; nobody met yet, and the tries go on.</summary>
    SoughtOut,
    Working,

    /// <summary>Work went well, then nothing for weeks.</summary>
    Quiet,
    HoldDue,
    OnHold,

    /// <summary>Known only to those who work with them.</summary>
    Restricted,

    /// <summary>Work had ended, and they came back to the same worker.</summary>
    Returned,
    HandedOver,
    Waiting,
    Received,

    /// <summary>A new referral of somebody whom a worker is with already, their name spelt another way.</summary>
    ReceivedTwice,

    /// <summary>A new referral of somebody whose work ended.</summary>
    ReceivedAgain,
    MoreAsked,
    Signposted,
    Ended,
    Declined,
}

internal static class DemoStages
{
    /// <summary>The fifty of one site: those with a worker first, in such an order that each worker, in turn, has some of all.</summary>
    public static IReadOnlyList<DemoStage> OfSite { get; } =
    [
        .. Enumerable.Repeat(DemoStage.NewlyGiven, 4), .. Enumerable.Repeat(DemoStage.Working, 8), .. Enumerable.Repeat(DemoStage.SoughtOut, 4),
        DemoStage.HoldDue, DemoStage.Quiet, DemoStage.HoldDue, DemoStage.OnHold, DemoStage.Restricted, DemoStage.HandedOver, DemoStage.Returned, DemoStage.Quiet,
        .. Enumerable.Repeat(DemoStage.Working, 3),
        .. Enumerable.Repeat(DemoStage.Waiting, 4), .. Enumerable.Repeat(DemoStage.Received, 3), DemoStage.ReceivedTwice, DemoStage.ReceivedAgain,
        DemoStage.MoreAsked, .. Enumerable.Repeat(DemoStage.Signposted, 2), .. Enumerable.Repeat(DemoStage.Declined, 2), .. Enumerable.Repeat(DemoStage.Ended, 9),
    ];

    /// <summary>Whose place in <see cref="OfSite"/> a second referral is of.</summary>
    public static int? SameAs(DemoStage stage) => stage switch
    {
        DemoStage.ReceivedTwice => 5,
        DemoStage.ReceivedAgain => OfSite.Count - 1,
        _ => null,
    };
}
