namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>Records held together by pairs.</summary>
internal static class Components
{
    /// <summary>The pairs of each component, by index, in the order of their first pair.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<ScoredPair> pairs, Func<ScoredPair, bool> counts)
    {
        var parents = new Dictionary<int, int>();
        var chosen = Enumerable.Range(0, pairs.Count).Where(i => counts(pairs[i])).ToArray();
        foreach (var i in chosen)
            Unite(parents, pairs[i].Left, pairs[i].Right);
        var byRoot = new Dictionary<int, List<int>>();
        var found = new List<List<int>>();
        foreach (var i in chosen)
        {
            var root = Root(parents, pairs[i].Left);
            if (!byRoot.TryGetValue(root, out var members))
                found.Add(byRoot[root] = members = []);
            members.Add(i);
        }
        return found;
    }

    private static void Unite(Dictionary<int, int> parents, int a, int b)
    {
        int x = Root(parents, a), y = Root(parents, b);
        parents[Math.Max(x, y)] = Math.Min(x, y);
    }

    private static int Root(Dictionary<int, int> parents, int record)
    {
        if (!parents.TryGetValue(record, out var parent))
            return parents[record] = record;
        while (parent != record)
        {
            var above = parents[parent];
            parents[record] = above;
            (record, parent) = (parent, above);
        }
        return record;
    }
}
