using System.Globalization;
using Steadfast.Core.Calendar;

namespace Steadfast.Web.Language;

/// <summary>Dates and times as people read them, in Europe/London and in the request's language.</summary>
public static class Shown
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] WelshMonths =
        ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

    private static readonly string[] EnglishDays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] WelshDays =
        ["Dydd Sul", "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn"];

    /// <summary>27 March 2026.</summary>
    public static string Date(DateOnly day) => $"{day.Day} {Month(day.Month)} {day.Year}";

    /// <summary>27 March 2026, or the words for a day that is not known.</summary>
    public static string Date(DateOnly? day, Wording words) => day is { } known ? Date(known) : words["Not known"];

    /// <summary>Friday 27 March.</summary>
    public static string Day(DateOnly day) => $"{(Wording.IsWelsh ? WelshDays : EnglishDays)[(int)day.DayOfWeek]} {day.Day} {Month(day.Month)}";

    /// <summary>Friday 27 March, with its year where that is not the one of <paramref name="today"/>.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? Day(day) : $"{Day(day)} {day.Year}";

    /// <summary>27 March 2026, 14:05, from an instant in UTC.</summary>
    public static string DateTime(DateTime utc) => $"{Date(utc.ToLondonDay())}, {Time(utc)}";

    /// <summary>14:05, from an instant in UTC.</summary>
    public static string Time(DateTime utc) => utc.ToLondon().ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>today, yesterday, 5 days ago, tomorrow, in 5 days.</summary>
    public static string DaysAgo(DateOnly day, DateOnly today, Wording words) => (today.DayNumber - day.DayNumber) switch
    {
        0 => words["today"],
        1 => words["yesterday"],
        -1 => words["tomorrow"],
        > 0 and var days => words["{0} days ago", days],
        var days => words["in {0} days", -days],
    };

    /// <summary>March, or Mawrth.</summary>
    public static string Month(int month) => (Wording.IsWelsh ? WelshMonths : EnglishMonths)[month - 1];
}
