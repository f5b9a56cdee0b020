using System.Text;
using Steadfast.Web.Calendar;

namespace Steadfast.Web.Tests.Calendar;

public class CalendarTextTests
{
    private static readonly DateTime Stamp = new(2021, 8, 31, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_IsWhatRfc5545Asks()
    {
        var text = CalendarText.Write("My day", [new("visit-1@steadfast", "Visit SH", new DateOnly(2021, 9, 1), null), new("appointment-2@steadfast", "Appointment SH", new DateOnly(2021, 9, 1), new TimeOnly(10, 30), "Café")], Stamp);

        Lines(text).ShouldBe([
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Steadfast//My day//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:My day",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
            "BEGIN:VEVENT", "UID:visit-1@steadfast", "DTSTAMP:20210831T110000Z", "DTSTART;VALUE=DATE:20210901", "DTEND;VALUE=DATE:20210902", "TRANSP:TRANSPARENT", "SUMMARY:Visit SH", "CLASS:PRIVATE", "END:VEVENT",
            // Half past ten in British Summer Time.
            "BEGIN:VEVENT", "UID:appointment-2@steadfast", "DTSTAMP:20210831T110000Z", "DTSTART:20210901T093000Z", "DURATION:PT1H", "SUMMARY:Appointment SH", "LOCATION:Café", "CLASS:PRIVATE", "END:VEVENT",
            "END:VCALENDAR",
        ]);
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
    }

    [Fact]
    public void Write_InWinter_LondonIsUtc() =>
        Lines(CalendarText.Write("x", [new("1", "x", new DateOnly(2021, 12, 1), new TimeOnly(10, 30))], Stamp)).ShouldContain("DTSTART:20211201T103000Z");

    [Theory]
    [InlineData("a,b;c\\d", "a\\,b\\;c\\\\d")]
    [InlineData("one\r\ntwo\nthree", "one\\ntwo\\nthree")]
    [InlineData("BEGIN:VEVENT\u0007\0", "BEGIN:VEVENT")]
    [InlineData("“Siân”", "“Siân”")]
    public void Escape_KeepsTheValueOneValue(string value, string escaped) => CalendarText.Escape(value).ShouldBe(escaped);

    [Theory]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, a hir iawn yw'r enw hwnnw hefyd")]
    [InlineData("ŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷ")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Write_LongLines_AreFoldedAt75Octets_AndUnfoldToThemselves(string summary)
    {
        var text = CalendarText.Write("x", [new("1", summary, new DateOnly(2021, 12, 1), null)], Stamp);
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldContain("\r\n ");
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"SUMMARY:{CalendarText.Escape(summary)}\r\n");
    }

    private static string[] Lines(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
