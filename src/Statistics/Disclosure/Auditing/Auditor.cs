namespace Steadfast.Statistics.Disclosure.Auditing;

/// <summary>A hidden cell that a reader can work out, or know more narrowly than the rules allow.</summary>
/// <param name="Cell">Its position in the table.</param>
/// <param name="Range">The counts that are possible.</param>
/// <param name="KnownTo">The cell whose only contributor could do it by subtracting their own, or null for any reader.</param>
public sealed record Disclosed(int Cell, CountRange Range, int? KnownTo);

/// <summary>
/// Attacks a protected table: solves for what is possible in each hidden cell, given all that is printed and all sums at once.
/// It shares no code with the choice of what to hide, so that a mistake there is found here.
/// </summary>
public static class Auditor
{
    /// <summary>The cells that are disclosed; empty where the table may be released.</summary>
    public static IReadOnlyList<Disclosed> Attack(LinkedTable table, ProtectedTable released, ProtectionRules? rules = null)
    {
        rules ??= ProtectionRules.Standard;
        int[] hidden = [.. Enumerable.Range(0, table.Cells.Count).Where(cell => released.Cells[cell].IsHidden)];
        int[] small = [.. hidden.Where(cell => released.Cells[cell].Release == CellRelease.Small)];
        CountRange[] known = [.. released.Cells.Select(cell => cell.Known)];
        IEnumerable<Disclosed> found = Narrow(table, known, hidden, cell => small.Contains(cell) ? rules.Width : 1, null);
        if (rules.GuardSingletons)
        {
            found = found.Concat(hidden.Where(cell => table.Owners[cell] == cell).SelectMany(own => AttackFrom(own, table, known, small, rules)));
        }

        return [.. found];
    }

    private static IEnumerable<Disclosed> AttackFrom(int own, LinkedTable table, CountRange[] known, int[] small, ProtectionRules rules)
    {
        var more = (CountRange[])known.Clone();
        foreach (int cell in Enumerable.Range(0, more.Length).Where(cell => table.Owners[cell] == own))
        {
            more[cell] = new(table.Cells[cell].Count, table.Cells[cell].Count);
        }

        return Narrow(table, more, [.. small.Where(cell => table.Owners[cell] != own)], _ => rules.Width, own);
    }

    private static IEnumerable<Disclosed> Narrow(LinkedTable table, CountRange[] known, int[] cells, Func<int, int> required, int? knownTo) =>
        FeasibleRanges.Of(table, known, cells).Where(answer => answer.Value.Width < required(answer.Key))
            .OrderBy(answer => answer.Key).Select(answer => new Disclosed(answer.Key, answer.Value, knownTo));
}
