namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>The cheapest set of cells with at least one in each cut, by branch and bound.</summary>
internal sealed class HittingSet(IReadOnlyList<int[]> cuts, Func<int, long> cost)
{
    private const int NodeLimit = 100_000;
    private readonly HashSet<int> chosen = [];
    private readonly HashSet<int> excluded = [];
    private int nodes;
    private long best;
    private int[]? found;

    /// <summary>Whether the search came to its end, so that nothing cheaper exists.</summary>
    public bool IsComplete => nodes < NodeLimit;

    /// <summary>The cheapest set that costs less than <paramref name="bound"/>, or null where there is none.</summary>
    public int[]? CheaperThan(long bound)
    {
        best = bound;
        Branch(0);
        return found;
    }

    private void Branch(long spent)
    {
        List<int[]> open = [.. cuts.Where(cut => !cut.Any(chosen.Contains))
            .Select(cut => cut.Where(cell => !excluded.Contains(cell)).ToArray()).OrderBy(cut => cut.Length)];
        if (open.Count == 0 && spent < best)
        {
            best = spent;
            found = [.. chosen];
        }

        if (open.Count == 0 || open[0].Length == 0 || ++nodes >= NodeLimit || spent + AtLeast(open) >= best)
        {
            return;
        }

        int[] options = [.. open[0].OrderBy(cost)];
        foreach (int cell in options)
        {
            chosen.Add(cell);
            Branch(spent + cost(cell));
            chosen.Remove(cell);
            excluded.Add(cell);
        }

        excluded.ExceptWith(options);
    }

    /// <summary>Cuts that share no cell each need one of their own.</summary>
    private long AtLeast(List<int[]> open)
    {
        var taken = new HashSet<int>();
        long sum = 0;
        foreach (int[] cut in open.Where(cut => !cut.Any(taken.Contains)))
        {
            sum += cut.Min(cost);
            taken.UnionWith(cut);
        }

        return sum;
    }
}
