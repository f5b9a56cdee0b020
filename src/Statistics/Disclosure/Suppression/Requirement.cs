namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>A small cell that must not be worked out, by anyone (<paramref name="KnownTo"/> −1) or by the only contributor to others, named by their number among the table's owners.</summary>
internal readonly record struct Requirement(int Cell, int KnownTo)
{
    /// <summary>All that a table asks for under the rules.</summary>
    public static List<Requirement> Of(LinkedTable table, ReleaseProfile profile, ProtectionRules rules)
    {
        int[] printed = [.. Enumerable.Range(0, table.Cells.Count).Where(cell => table.Cells[cell].Use is CellUse.Figure or CellUse.Keystone)];
        int[] known = rules.GuardSingletons ? [-1, .. printed.Select(cell => table.Owners[cell]).Where(owner => owner >= 0).Distinct()] : [-1];
        return [.. printed.Where(cell => profile.IsSmall(table.Cells[cell].Count))
            .SelectMany(cell => known.Where(owner => owner < 0 || owner != table.Owners[cell]).Select(owner => new Requirement(cell, owner)))];
    }
}
