using Steadfast.Core.Options;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>What tables and their rows are called for people.</summary>
public static class TableTitles
{
    private static readonly Dictionary<string, IReadOnlyList<Option>> Lists = new()
    {
        ["referred_by"] = BuiltInLists.ReferralSources,
        ["closure_reason"] = BuiltInLists.ClosureReasons,
        ["status"] = BuiltInLists.ReferralStatuses,
        ["reason"] = BuiltInLists.ReferralReasons,
        ["setting"] = BuiltInLists.EducationSettings,
        ["agency"] = BuiltInLists.Agencies,
        ["topic"] = BuiltInLists.Topics,
    };

    private static readonly Dictionary<string, string> Figures = new()
    {
        ["average_age"] = "Average age",
        ["min_age"] = "Youngest",
        ["max_age"] = "Oldest",
        ["male_percent"] = "Male, %",
        ["white_percent"] = "White, %",
    };

    /// <summary>The caption of a table, saying what it counts.</summary>
    /// <param name="table">2 to 7.</param>
    public static string Caption(int table) => table switch
    {
        2 => "Table 2: Young people referred in the period",
        3 => "Table 3: Referrals and case status",
        4 => "Table 4: Reasons for referral, open cases",
        5 => "Table 5: Engagement in education, open cases",
        6 => "Table 6: Agencies working with young people, open cases",
        7 => "Table 7: Topics in intervention plans, open cases with an agreed plan",
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "the tables are 2 to 7"),
    };

    /// <summary>The name of a row; a code that is not among our own stands for itself.</summary>
    /// <param name="welsh">In Welsh where it is an answer of a list; figures and totals are named in English.</param>
    public static string RowName(string row, bool welsh = false)
    {
        if (Figures.TryGetValue(row, out var figure))
            return figure;
        var (list, code) = Split(row);
        var name = code == "total" ? "Total" : Lists.GetValueOrDefault(list, []).Where(o => o.Code == code).Select(o => welsh ? o.Welsh : o.English).FirstOrDefault() ?? code;
        return list == "closure_reason" ? $"{(welsh ? "Wedi cau" : "Closed")}: {name}" : name;
    }

    private static (string List, string Code) Split(string row)
    {
        var at = row.IndexOf(": ", StringComparison.Ordinal);
        return at < 0 ? ("", row) : (row[..at], row[(at + 2)..]);
    }
}
