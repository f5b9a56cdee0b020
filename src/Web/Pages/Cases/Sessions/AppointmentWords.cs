using Steadfast.Core.Sessions;

namespace Steadfast.Web.Pages.Cases.Sessions;

/// <summary>How the states of sessions and appointments are called; the English is the key of the Welsh.</summary>
public static class AppointmentWords
{
    public static (string Text, string Colour) Of(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Arranged => ("Arranged", "teal"),
        AppointmentStatus.Attended => ("Attended", "green"),
        AppointmentStatus.NotAttended => ("Did not work out", "yellow"),
        AppointmentStatus.Rearranged => ("Moved to another day", "blue"),
        AppointmentStatus.CalledOff => ("Called off", "grey"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(Mood mood) => mood switch
    {
        Mood.Low => "Low",
        Mood.UpAndDown => "Up and down",
        Mood.Fine => "Fine",
        Mood.Good => "In good spirits",
        _ => throw new ArgumentOutOfRangeException(nameof(mood)),
    };

    public static string Of(TimeTogether time) => time switch
    {
        TimeTogether.Hard => "Hard going",
        TimeTogether.Mixed => "So-so",
        TimeTogether.Well => "It went well",
        _ => throw new ArgumentOutOfRangeException(nameof(time)),
    };

    public static string Of(StepForward step) => step switch
    {
        StepForward.NotToday => "No step today",
        StepForward.Small => "A small step",
        StepForward.Big => "A big step",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
