namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>Secondary suppression near the least: the cheapest protection for each small cell in turn, then whatever turned out unneeded is shown again.</summary>
internal sealed class NearLeast(MovableTable movable, Witnesses witnesses)
{
    /// <summary>Marks in <paramref name="hidden"/> the cells to hide, and returns the requirements that nothing can meet.</summary>
    public List<Requirement> Hide(IReadOnlyList<Requirement> requirements, bool[] hidden)
    {
        var uses = new Dictionary<Requirement, HashSet<int>>();
        var unmet = new List<Requirement>();
        foreach (Requirement requirement in requirements.OrderByDescending(r => movable.Table.Cells[r.Cell].Count))
        {
            var trial = (bool[])hidden.Clone();
            HashSet<int>? used = witnesses.Find(requirement, trial, mayHideMore: false) 
                ?? witnesses.Find(requirement, trial, mayHideMore: true) ?? witnesses.HideAll(requirement, trial);
            if (used is not null)
            {
                uses[requirement] = used;
                trial.CopyTo(hidden, 0);
            }
            else
            {
                unmet.Add(requirement);
            }
        }

        ShowUnneeded(hidden, uses);
        return unmet;
    }

    private void ShowUnneeded(bool[] hidden, Dictionary<Requirement, HashSet<int>> uses)
    {
        IEnumerable<int> dearestFirst = Enumerable.Range(0, hidden.Length).Where(cell => hidden[cell]).OrderByDescending(movable.Cost);
        foreach (int cell in dearestFirst.ToArray())
        {
            hidden[cell] = false;
            var changed = new Dictionary<Requirement, HashSet<int>>();
            foreach (Requirement requirement in uses.Where(use => use.Value.Contains(cell)).Select(use => use.Key))
            {
                if (witnesses.Find(requirement, hidden, mayHideMore: false) is not { } used)
                {
                    hidden[cell] = true;
                    break;
                }

                changed[requirement] = used;
            }

            if (!hidden[cell])
            {
                foreach ((Requirement requirement, HashSet<int> used) in changed)
                {
                    uses[requirement] = used;
                }
            }
        }
    }
}
