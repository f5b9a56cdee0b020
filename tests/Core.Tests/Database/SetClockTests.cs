using Steadfast.TestData;

namespace Steadfast.Core.Tests.Database;

public class SetClockTests
{
    [Fact]
    public void Advance_OneDay_MovesEveryReading()
    {
        var clock = SetClock.AtNoon(new DateOnly(2021, 8, 1));
        var before = clock.GetTimestamp();

        clock.Advance(TimeSpan.FromDays(1));

        clock.GetUtcNow().ShouldBe(new DateTimeOffset(2021, 8, 2, 11, 0, 0, TimeSpan.Zero));
        clock.GetLocalNow().Hour.ShouldBe(12);
        clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromDays(1));
    }

    [Fact]
    public void Set_Instant_IsTheReading()
    {
        var clock = SetClock.AtNoon(new DateOnly(2021, 1, 1));
        var instant = new DateTimeOffset(2022, 3, 27, 0, 59, 0, TimeSpan.Zero);

        clock.Set(instant);

        clock.GetUtcNow().ShouldBe(instant);
    }
}
