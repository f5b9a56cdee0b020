using System.Globalization;

namespace Steadfast.Web.Ui;

/// <summary>A day as typed into three boxes, and what is wrong with it.</summary>
internal sealed record DateParts(string? Day, string? Month, string? Year)
{
    public static readonly string[] Names = ["Day", "Month", "Year"];

    private static readonly string[] MonthStarts =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] WelshMonthStarts =
        ["ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha"];

    public bool IsEmpty => Missing.Count == 3;

    /// <summary>The boxes left empty.</summary>
    public IReadOnlyList<string> Missing => [.. Names.Where(name => string.IsNullOrWhiteSpace(this[name]))];

    /// <summary>The boxes to mark and to move to: the empty ones, else the first that cannot be right, else all.</summary>
    public IReadOnlyList<string> Faulty => Missing.Count > 0 ? Missing : Unreal;

    public string? this[string name] => name switch { "Day" => Day, "Month" => Month, _ => Year };

    private IReadOnlyList<string> Unreal
    {
        get
        {
            if (Number(Day) is null or < 1 or > 31)
                return ["Day"];
            if (MonthNumber is null or < 1 or > 12)
                return ["Month"];
            return Number(Year) is null or < 1000 or > 9999 ? ["Year"] : ["Day", "Month", "Year"];
        }
    }

    // People type "march" as readily as "3".
    private int? MonthNumber
    {
        get
        {
            if (Number(Month) is { } number)
                return number;
            var start = Month?.Trim().ToLowerInvariant() is { Length: >= 3 } name ? name[..3] : null;
            var at = Math.Max(Array.IndexOf(MonthStarts, start), Array.IndexOf(WelshMonthStarts, start));
            return at < 0 ? null : at + 1;
        }
    }

    /// <summary>The day, or null where the parts make none. A year needs its four digits.</summary>
    public DateOnly? Read() =>
        Number(Day) is { } day && MonthNumber is { } month && Number(Year) is { } year and >= 1000 and <= 9999
        && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
