namespace Steadfast.Core.Sessions;

public enum AppointmentStatus
{
    Arranged,
    Attended,

    /// <summary>It did not work out that day. Nobody is blamed for it here.</summary>
    NotAttended,

    /// <summary>Another appointment came in its place.</summary>
    Rearranged,
    CalledOff,
}

/// <summary>The allowed moves, in one table. A test tries every pair.</summary>
public static class AppointmentMoves
{
    private static readonly Dictionary<AppointmentStatus, AppointmentStatus[]> Allowed = new()
    {
        [AppointmentStatus.Arranged] = [AppointmentStatus.Attended, AppointmentStatus.NotAttended, AppointmentStatus.Rearranged, AppointmentStatus.CalledOff],
        // It may come to light that they went after all.
        [AppointmentStatus.NotAttended] = [AppointmentStatus.Attended, AppointmentStatus.Rearranged],
        [AppointmentStatus.CalledOff] = [AppointmentStatus.Rearranged],
        [AppointmentStatus.Attended] = [],
        [AppointmentStatus.Rearranged] = [],
    };

    public static bool CanMoveTo(this AppointmentStatus from, AppointmentStatus to) => Allowed[from].Contains(to);

    internal static void MoveTo(this Appointment appointment, AppointmentStatus to)
    {
        if (!appointment.Status.CanMoveTo(to))
            throw new RuleException($"An appointment that {Name(appointment.Status)} cannot become one that {Name(to)}.");
        appointment.Status = to;
    }

    public static Sentence Name(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Arranged => "is arranged",
        AppointmentStatus.Attended => "was attended",
        AppointmentStatus.NotAttended => "was not attended",
        AppointmentStatus.Rearranged => "was rearranged",
        AppointmentStatus.CalledOff => "was called off",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
