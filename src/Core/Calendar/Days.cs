namespace Steadfast.Core.Calendar;

/// <summary>A day is a day in Europe/London, whatever the server's own zone; an instant is UTC.</summary>
public static class Days
{
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Now in UTC, cut to the microsecond that both databases keep.</summary>
    public static DateTime Instant(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static DateOnly Today(this TimeProvider clock) => clock.Instant().ToLondonDay();

    public static DateOnly ToLondonDay(this DateTime utc) => DateOnly.FromDateTime(utc.ToLondon());

    public static DateTime ToLondon(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>The first instant of a London day, in UTC.</summary>
    public static DateTime StartUtc(this DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), London);

    /// <summary>The instant of a day and time in London, in UTC. The hour that clocks skip in spring is taken as the one after.</summary>
    public static DateTime AtLondon(this DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(London.IsInvalidTime(local) ? local.AddHours(1) : local, London);
    }

    /// <summary>Whole years lived on a day. A birthday on 29 February is had on 1 March in other years.</summary>
    public static int AgeOn(this DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}
