using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Steadfast.Core.Calendar;

namespace Steadfast.Core.DataPackages;

/// <summary>Days and moments as files hold them (ISO 8601), and what to say of those that are not.</summary>
public static class IsoDay
{
    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "d/M/yy", "d-M-yy", "d.M.yy"];
    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];
    private static readonly string[] InWords = ["d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "MMMM d, yyyy", "MMM d, yyyy"];
    private static readonly string[] Moments =
        ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    /// <summary>Reads exactly YYYY-MM-DD.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10 || text[4] != (byte)'-' || text[7] != (byte)'-')
            return false;
        var year = Two(text[0], text[1]) * 100 + Two(text[2], text[3]);
        var month = Two(text[5], text[6]);
        var date = Two(text[8], text[9]);
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > 28 && (date > DateTime.DaysInMonth(year, month)))
            return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    /// <summary>
    /// Reads a moment: a day alone, a local time of Europe/London, or a time with its offset.
    /// The time is given as written, its offset apart; an offset of null is Europe/London.
    /// </summary>
    public static bool TryParseMoment(ReadOnlySpan<byte> text, out PackageMoment moment)
    {
        moment = default;
        if (TryParse(text, out var day))
        {
            moment = new PackageMoment(day.ToDateTime(TimeOnly.MinValue), false, null);
            return true;
        }
        if (text.Length is < 16 or > 40)
            return false;
        Span<char> chars = stackalloc char[40];
        var read = chars[..Encoding.UTF8.GetChars(text, chars)];
        if (!TrySplitOffset(ref read, out var offset)
            || !DateTime.TryParseExact(read, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return false;
        moment = new PackageMoment(local, true, offset);
        return true;
    }

    /// <summary>What is wrong with a text that is not a day, and the day it most likely means.</summary>
    public static Sentence Fault(string text)
    {
        var shown = CodeTable.Shown(text).Trim('"');
        if (Means(text, DayFirst) is { } first)
            return $"{shown} is day first; write {first:yyyy-MM-dd}";
        if (Means(text, YearFirst) is { } year)
            return $"{shown} is not written as a day should be; write {year:yyyy-MM-dd}";
        if (Means(text, InWords) is { } words)
            return $"{shown} is in words; write {words:yyyy-MM-dd}";
        if (text.Length > 10 && Means(text[..10], ["yyyy-MM-dd"]) is { } start && text[10] is 'T' or ' ')
            return $"{shown} has a time; write the day alone, {start:yyyy-MM-dd}";
        if (Means(text, ["M/d/yyyy", "M-d-yyyy"]) is { } month)
            return $"{shown} is month first; write {month:yyyy-MM-dd}";
        return $"{shown} is not a day; write it as YYYY-MM-DD, 2021-05-31 say";
    }

    private static DateOnly? Means(string text, string[] forms)
    {
        var parts = text.Split(' ');
        var day = parts.Length == 2 && parts[1].Contains(':') ? parts[0] : text;
        return DateOnly.TryParseExact(day, forms, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.AllowWhiteSpaces, out var found) ? found : null;
    }

    private static int Two(byte tens, byte ones)
    {
        var t = (uint)(tens - '0');
        var o = (uint)(ones - '0');
        return t > 9 || o > 9 ? -100_000 : (int)(10 * t + o);
    }

    private static bool TrySplitOffset(ref Span<char> text, out TimeSpan? offset)
    {
        offset = null;
        if (text[^1] is 'Z' or 'z')
        {
            offset = TimeSpan.Zero;
            text = text[..^1];
            return true;
        }
        if (text.Length < 22 || text[^3] != ':' || text[^6] is not ('+' or '-'))
            return true;
        if (!TimeSpan.TryParseExact(text[^5..], @"hh\:mm", CultureInfo.InvariantCulture, out var size) || size > TimeSpan.FromHours(14))
            return false;
        offset = text[^6] == '-' ? -size : size;
        text = text[..^6];
        return true;
    }
}

/// <summary>A moment as a file holds it.</summary>
/// <param name="Local">Day and time as written.</param>
/// <param name="TimeKnown">False where only the day is known; its time is then midnight.</param>
/// <param name="Offset">The offset from UTC as written; null means the time of Europe/London.</param>
public readonly record struct PackageMoment(DateTime Local, bool TimeKnown, TimeSpan? Offset)
{
    public DateOnly Day => DateOnly.FromDateTime(Local);

    /// <summary>The instant: by the offset written beside it, else as a clock in Europe/London shows it.</summary>
    public DateTime Utc() => Offset is { } shift
        ? DateTime.SpecifyKind(Local - shift, DateTimeKind.Utc)
        : TimeZoneInfo.ConvertTimeToUtc(Valid(DateTime.SpecifyKind(Local, DateTimeKind.Unspecified)), Days.London);

    // The hour that the clocks skip in March is taken for the hour after it.
    private static DateTime Valid(DateTime local) => Days.London.IsInvalidTime(local) ? local.AddHours(1) : local;

    /// <summary>As a file holds it: the day alone where the time is not known.</summary>
    public override string ToString()
    {
        var format = !TimeKnown ? "yyyy-MM-dd" : Local.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss";
        var offset = Offset is not { } shift ? "" : shift == TimeSpan.Zero ? "Z" : $"{(shift < TimeSpan.Zero ? '-' : '+')}{shift:hh\\:mm}";
        return Local.ToString(format, CultureInfo.InvariantCulture) + offset;
    }
}
