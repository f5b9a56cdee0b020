using System.Globalization;
using System.Text;
using Steadfast.Core.Calendar;

namespace Steadfast.Web.Calendar;

/// <summary>One event of a calendar.</summary>
/// <param name="Uid">Known again by: the same for the same thing, however often the calendar is fetched.</param>
/// <param name="At">In London; none for a whole day.</param>
public sealed record CalendarEvent(string Uid, string Summary, DateOnly On, TimeOnly? At, string? Location = null);

/// <summary>A calendar as RFC 5545 has it. Times are written in UTC, so that no reader needs the rules of a time zone.</summary>
public static class CalendarText
{
    /// <summary>Octets in a line before it must be folded (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    /// <param name="stamp">The instant of writing, in UTC.</param>
    public static string Write(string name, IEnumerable<CalendarEvent> events, DateTime stamp)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Steadfast//My day//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(text, "X-PUBLISHED-TTL:PT1H");
        foreach (var one in events)
            Event(text, one, stamp);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEvent one, DateTime stamp)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escape(one.Uid)}");
        Line(text, $"DTSTAMP:{Instant(stamp)}");
        if (one.At is { } at)
        {
            Line(text, $"DTSTART:{Instant(one.On.AtLondon(at))}");
            Line(text, "DURATION:PT1H");
        }
        else
        {
            Line(text, $"DTSTART;VALUE=DATE:{Day(one.On)}");
            Line(text, $"DTEND;VALUE=DATE:{Day(one.On.AddDays(1))}");
            Line(text, "TRANSP:TRANSPARENT");
        }
        Line(text, $"SUMMARY:{Escape(one.Summary)}");
        if (one.Location is not null)
            Line(text, $"LOCATION:{Escape(one.Location)}");
        Line(text, "CLASS:PRIVATE");
        Line(text, "END:VEVENT");
    }

    /// <summary>Backslash, semicolon, comma and line ends, as text values have them (RFC 5545, 3.3.11); other controls have no place in one.</summary>
    public static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            if (c == '\n')
                text.Append("\\n");
            else if (c is '\\' or ';' or ',')
                text.Append('\\').Append(c);
            else if (!char.IsControl(c) || c == '\t')
                text.Append(c);
        }
        return text.ToString();
    }

    /// <summary>Ends a line with CRLF, and folds one that is too long without parting the octets of a letter.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
