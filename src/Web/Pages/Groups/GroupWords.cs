using Steadfast.Core.Groups;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>The words for where sessions and invitations stand, and for what is known between two.</summary>
public static class GroupWords
{
    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(nameof(InviteStatus.Invited), "No answer yet"), new(nameof(InviteStatus.Coming), "They are coming"),
        new(nameof(InviteStatus.NotComing), "Not this time"), new(nameof(InviteStatus.TakenBack), "We take the invitation back"),
    ];

    public static IReadOnlyList<Choice> Transports { get; } =
    [
        new(nameof(Transport.OwnWay), "Their own way"), new(nameof(Transport.WithFamily), "With family"), new(nameof(Transport.WeDrive), "We drive them"),
        new(nameof(Transport.Taxi), "Taxi"), new(nameof(Transport.Bus), "Bus or train"),
    ];

    public static IReadOnlyList<Choice> Attendances { get; } =
    [
        new(nameof(Attendance.Came), "Came"), new(nameof(Attendance.CameForPart), "Came for part"), new(nameof(Attendance.DidNotCome), "Did not come"),
    ];

    public static IReadOnlyList<Choice> Links { get; } =
    [
        new(nameof(LinkKind.Conflict), "Conflict between them"), new(nameof(LinkKind.Exploitation), "One exploits the other"), new(nameof(LinkKind.CoOffending), "Offended together"),
        new(nameof(LinkKind.Family), "Family"), new(nameof(LinkKind.NoContactOrder), "An order forbids contact"), new(nameof(LinkKind.Influence), "Draw each other into trouble"),
        new(nameof(LinkKind.GoodForEachOther), "Good for each other"),
    ];

    /// <summary>What a leader may have seen in the room.</summary>
    public static IReadOnlyList<Choice> Seen { get; } = [.. Links.Where(c => c.Value is not (nameof(LinkKind.NoContactOrder) or nameof(LinkKind.Exploitation)))];

    public static IReadOnlyList<Choice> Sources { get; } =
    [
        new(nameof(FactSource.YoungPerson), "A young person"), new(nameof(FactSource.Family), "Family"), new(nameof(FactSource.Police), "Police"), new(nameof(FactSource.Court), "Court"),
        new(nameof(FactSource.SocialWorker), "Social worker"), new(nameof(FactSource.School), "School"), new(nameof(FactSource.Worker), "A worker of ours"),
    ];

    public static IReadOnlyList<Choice> Outcomes { get; } =
    [
        new(nameof(PairOutcome.GoApart), "Both come, and are kept apart"), new(nameof(PairOutcome.GoWithConditions), "They come under conditions"), new(nameof(PairOutcome.DoNotInvite), "One of them is not invited"),
    ];

    /// <summary>What needs thought about one young person; {0} is their name.</summary>
    public static string AboutOne(PairConcern concern) => concern.Reports.Count == 0 ? "{0} and the place" : concern.Places.Count + concern.OnMap.Count == 0 ? "{0} and a worker's report" : "{0}, the place and a worker's report";

    public static string Of(IReadOnlyList<Choice> words, Enum value) => words.FirstOrDefault(c => c.Value == value.ToString())?.Text ?? "Seen in a group session";

    /// <summary>Of a report, as whoever sent it reads it: it does not say whether there is a record of the other one.</summary>
    public static (string Text, string Colour) Of(ReportStatus status) => status switch
    {
        ReportStatus.Waiting => ("With the manager", "yellow"),
        ReportStatus.Confirmed => ("The manager has taken it up", "green"),
        ReportStatus.NotConfirmed => ("Not confirmed", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static (string Text, string Colour) Of(GroupStatus status) => status switch
    {
        GroupStatus.Planned => ("Planned", "yellow"),
        GroupStatus.Confirmed => ("Confirmed", "green"),
        GroupStatus.Held => ("Took place", "blue"),
        GroupStatus.CalledOff => ("Called off", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
