using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// Blocking brings every pair of one person it can, but only some pairs of a household: twins and namesakes, hardly the
/// rest. How many of the rest it brings is counted on a sample of records of one home, so that households can be counted
/// in full.
/// </summary>
internal sealed class HouseholdCoverage
{
    private const int Most = 4000;
    private const double Least = 0.25;
    private static readonly Field[] Homes = [Field.Postcode, Field.Address, Field.Phone];
    private readonly int _home;
    private readonly double? _brought;

    public HouseholdCoverage(RecordTable table, BlockingPlan plan)
    {
        _home = table.Columns.ToList().FindIndex(column => Homes.Contains(column.Field));
        if (plan.Rules[0].Keys.Count > 0 && _home >= 0)
            _brought = Brought(table, plan, table.Columns[_home]) * Math.Pow(table.Columns[_home].Known / (double)table.Count, 2);
    }

    /// <summary>Share of pairs of a household, neither given name nor birth equal, that were compared. Those whose homes are not known, or not written alike, were not.</summary>
    public double Of(MatchModel model) =>
        _brought is not { } brought ? 1 : Math.Max(brought * MatchModel.EqualOf(model.Related[_home].AsSpan(0, Compare.Levels.Count)), Least);

    private static double Brought(RecordTable table, BlockingPlan plan, FieldColumn home)
    {
        var (seen, brought) = (0, 0);
        var last = new int[home.Counts.Length];
        Array.Fill(last, -1);
        for (var i = 0; i < table.Count && seen < Most; i++)
        {
            var record = (int)((i * 7919L + 13) % table.Count);
            var (code, other) = (home.Codes[record], last[home.Codes[record]]);
            if (code != 0 && other >= 0 && Differ(table, record, other))
                (seen, brought) = (seen + 1, brought + (plan.Rules.Any(rule => Shares(rule, record, other)) ? 1 : 0));
            last[code] = record;
        }
        return seen < Most / 10 ? 1 : brought / (double)seen;
    }

    /// <summary>Whether a comparison is one of those that only some rules bring: neither given name nor birth are equal.</summary>
    public static bool IsPlain(ulong packed) => !IsEqual(packed, Field.GivenName) && !IsEqual(packed, Field.DateOfBirth);

    private static bool IsEqual(ulong packed, Field field) => Compare.PairComparer.LevelIn(packed, field) >= Compare.Levels.Equal;

    private static bool Differ(RecordTable table, int a, int b) => Differ(table[Field.GivenName], a, b) && Differ(table[Field.DateOfBirth], a, b);

    private static bool Differ(FieldColumn? column, int a, int b) => column is null || column.Codes[a] == 0 || column.Codes[a] != column.Codes[b];

    private static bool Shares(BlockingRule rule, int a, int b) => rule.Keys.All(key => key.KeyOf(a) is var own and not 0 && own == key.KeyOf(b));
}
