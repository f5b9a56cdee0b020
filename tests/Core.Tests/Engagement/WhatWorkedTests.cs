using Steadfast.Core.Engagement;

namespace Steadfast.Core.Tests.Engagement;

public class WhatWorkedTests
{
    [Fact]
    public void ByWay_IsTheShareOfTries_BestFirst_AndFewTriesLast()
    {
        Touch[] touches = [.. Times(6, "knock", 1), .. Times(4, "text", 3), .. Times(2, "street", 2), .. Times(3, "call", 0)];
        var ways = WhatWorked.ByWay(touches);
        ways.Select(w => (w.Code, w.Reached, w.Tried)).ShouldBe([("text", 3, 4), ("knock", 1, 6), ("call", 0, 3), ("street", 2, 2)]);
        WhatWorked.Best(ways)!.Code.ShouldBe("text");
    }

    [Fact]
    public void Best_OfWaysThatNeverReached_IsNone() => WhatWorked.Best(WhatWorked.ByWay(Times(9, "knock", 0))).ShouldBeNull();

    [Fact]
    public void ContactsWithTheFamily_AreNoTriesToReachThem() =>
        WhatWorked.ByWay([new(new DateTime(2021, 6, 1, 9, 0, 0, DateTimeKind.Utc), true, "family_contact", true, "call", null, null)]).ShouldBeEmpty();

    // Summer time: 11:30 in UTC is half past twelve in London.
    [Theory]
    [InlineData("2021-06-01T11:30:00Z", "afternoon")]
    [InlineData("2021-01-01T11:30:00Z", "morning")]
    [InlineData("2021-06-01T23:10:00Z", "night")]
    [InlineData("2021-06-01T17:00:00Z", "evening")]
    public void TimeOfDay_IsLondons(string utc, string expected) =>
        WhatWorked.TimeOfDay(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)).ShouldBe(expected);

    [Fact]
    public void ByTimeOfDay_LeavesOutTimesNotKnown() =>
        WhatWorked.ByTimeOfDay([new(new DateTime(2021, 6, 1, 0, 0, 0, DateTimeKind.Utc), false, "attempt", false, "call", null, null)]).ShouldBeEmpty();

    private static IEnumerable<Touch> Times(int tried, string way, int reached) => Enumerable.Range(0, tried)
        .Select(i => new Touch(new DateTime(2021, 6, 1 + i, 9, 0, 0, DateTimeKind.Utc), true, i < reached ? "contact" : "attempt", i < reached, way, null, null));
}
