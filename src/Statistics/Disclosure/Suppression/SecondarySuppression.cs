namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>What was chosen to be hidden beside the small cells.</summary>
/// <param name="Hidden">For each cell whether it is hidden beyond what its profile does.</param>
/// <param name="Unmet">Small cells that nothing can protect as the rules ask.</param>
/// <param name="IsLeast">Whether it is proved that no other choice hides less.</param>
internal sealed record Secondary(bool[] Hidden, IReadOnlyList<int> Unmet, bool IsLeast);

/// <summary>Chooses the cells to hide beside the small ones: the fewest, and among those with the fewest people in them.</summary>
internal static class SecondarySuppression
{
    private const int ExactUpTo = 150;

    public static Secondary Choose(LinkedTable table, ReleaseProfile profile, ProtectionRules rules)
    {
        List<Requirement> requirements = Requirement.Of(table, profile, rules);
        var yielding = new HashSet<int>();
        Secondary chosen = Choose(new MovableTable(table, profile, yielding), requirements, rules.Width);
        while (chosen.Unmet.Count > 0 && Yield(table, chosen.Unmet, yielding))
        {
            chosen = Choose(new MovableTable(table, profile, yielding), requirements, rules.Width);
        }

        return chosen;
    }

    /// <summary>Adds the keystones bound to a cell that nothing else protects, or to one that yielded before; false where there are no more.</summary>
    private static bool Yield(LinkedTable table, IReadOnlyList<int> unmet, HashSet<int> yielding)
    {
        HashSet<int> reached = [.. unmet, .. yielding];
        int before = yielding.Count;
        yielding.UnionWith(table.Sums.Select(sum => sum.Parts.Append(sum.Total).ToArray()).Where(sum => sum.Any(reached.Contains))
            .SelectMany(sum => sum).Where(cell => table.Cells[cell].Use == CellUse.Keystone));
        return yielding.Count > before;
    }

    private static Secondary Choose(MovableTable movable, List<Requirement> requirements, int width)
    {
        var hidden = new bool[movable.Table.Cells.Count];
        var bindings = new Bindings(movable);
        var witnesses = new Witnesses(movable, bindings, width);
        List<Requirement> unmet = new NearLeast(movable, witnesses).Hide(requirements, hidden);
        bool least = ProveEachPart(movable, bindings, witnesses, [.. requirements.Except(unmet)], hidden);
        return new(hidden, [.. unmet.Select(r => r.Cell).Distinct()], least && unmet.Count == 0);
    }

    private static bool ProveEachPart(MovableTable movable, Bindings bindings, Witnesses witnesses, List<Requirement> requirements, bool[] hidden)
    {
        var solver = new Least(movable, witnesses);
        bool least = true;
        foreach (IGrouping<int, Requirement> part in requirements.GroupBy(r => bindings.PartOf(r.Cell)).Where(part => part.Key >= 0))
        {
            int[] candidates = [.. Enumerable.Range(0, hidden.Length).Where(cell => movable.IsCandidate(cell) && bindings.PartOf(cell) == part.Key)];
            bool spent = candidates.Any(cell => hidden[cell]);
            least &= !spent || (bindings.IsNetwork[part.Key] && candidates.Length <= ExactUpTo && solver.TryProve([.. part], candidates, hidden));
        }

        return least;
    }
}
