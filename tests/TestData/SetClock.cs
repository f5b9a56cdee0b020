namespace Steadfast.TestData;

/// <summary>A clock that stands still until a test moves it. Its zone is Europe/London, as the service's days are.</summary>
public sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>Noon, London time, on the day given.</summary>
    public static SetClock AtNoon(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new SetClock(new DateTimeOffset(noon, London.GetUtcOffset(noon)));
    }

    public override TimeZoneInfo LocalTimeZone => London;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    /// <summary>Moves the clock on by <paramref name="span"/>, or back when it is negative.</summary>
    public void Advance(TimeSpan span) => Interlocked.Add(ref ticks, span.Ticks);

    /// <summary>Sets the clock to this instant.</summary>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);

    private static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
}
