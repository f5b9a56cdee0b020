namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>Secondary suppression at the least, for a part of a table that no sum binds to the rest.</summary>
/// <remarks>
/// Where a small cell is not protected, at least one cell of a cut must be hidden too: the complement of a largest set that still
/// does not protect it. The cheapest set that hits all cuts is a lower bound; when it protects every cell, it is the least
/// (Fischetti and Salazar 2001, Management Science 47, in combinatorial form).
/// </remarks>
internal sealed class Least(MovableTable movable, Witnesses witnesses)
{
    private const int RoundLimit = 300;

    /// <summary>Replaces the choice in <paramref name="hidden"/> over <paramref name="candidates"/> by the cheapest, and says whether that was proved.</summary>
    public bool TryProve(IReadOnlyList<Requirement> requirements, int[] candidates, bool[] hidden)
    {
        long bound = candidates.Where(cell => hidden[cell]).Sum(movable.Cost);
        var cuts = new List<int[]>();
        for (int round = 0; round < RoundLimit; round++)
        {
            var solver = new HittingSet(cuts, movable.Cost);
            int[]? cheapest = solver.CheaperThan(bound);
            if (!solver.IsComplete || cheapest is null)
            {
                return solver.IsComplete;
            }

            bool[] trial = With(hidden, candidates, cheapest);
            Requirement[] failing = [.. requirements.Where(r => witnesses.Find(r, trial, mayHideMore: false) is null)];
            if (failing.Length == 0)
            {
                trial.CopyTo(hidden, 0);
                return true;
            }

            cuts.AddRange(failing.Select(r => Cut(r, trial, candidates)));
        }

        return false;
    }

    private static bool[] With(bool[] hidden, int[] candidates, int[] chosen)
    {
        var trial = (bool[])hidden.Clone();
        foreach (int cell in candidates)
        {
            trial[cell] = false;
        }

        foreach (int cell in chosen)
        {
            trial[cell] = true;
        }

        return trial;
    }

    private int[] Cut(Requirement requirement, bool[] hidden, int[] candidates)
    {
        var grown = (bool[])hidden.Clone();
        foreach (int cell in candidates.Where(cell => !hidden[cell]).OrderByDescending(movable.Cost))
        {
            grown[cell] = true;
            grown[cell] = witnesses.Find(requirement, grown, mayHideMore: false) is null;
        }

        return [.. candidates.Where(cell => !grown[cell])];
    }
}
