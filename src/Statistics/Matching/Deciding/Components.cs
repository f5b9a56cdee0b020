namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>Records held together by pairs.</summary>
internal static class Components
{
    /// <summary>The pairs of each component, by index, in the order of their first pair; of the pairs whose index <paramref name="counts"/>.</summary>
    public static IReadOnlyList<ArraySegment<int>> Of(IReadOnlyList<ScoredPair> pairs, Func<int, bool> counts)
    {
        var chosen = new List<int>(pairs.Count);
        var records = 0;
        for (var i = 0; i < pairs.Count; i++)
            if (counts(i))
            {
                chosen.Add(i);
                records = Math.Max(records, Math.Max(pairs[i].Left, pairs[i].Right) + 1);
            }
        var parents = new int[records];
        for (var i = 0; i < records; i++)
            parents[i] = i;
        foreach (var i in chosen)
            Unite(parents, pairs[i].Left, pairs[i].Right);
        return Gather(pairs, chosen, parents);
    }

    /// <summary>Counts each component's pairs, then lays them side by side.</summary>
    private static ArraySegment<int>[] Gather(IReadOnlyList<ScoredPair> pairs, List<int> chosen, int[] parents)
    {
        var numbers = new int[parents.Length];
        var sizes = new List<int>();
        foreach (var i in chosen)
        {
            ref var number = ref numbers[Root(parents, pairs[i].Left)];
            if (number == 0)
            {
                sizes.Add(0);
                number = sizes.Count;
            }
            sizes[number - 1]++;
        }
        var members = new int[chosen.Count];
        var next = new int[sizes.Count];
        for (var i = 1; i < next.Length; i++)
            next[i] = next[i - 1] + sizes[i - 1];
        foreach (var i in chosen)
            members[next[numbers[Root(parents, pairs[i].Left)] - 1]++] = i;
        return [.. sizes.Select((size, i) => new ArraySegment<int>(members, next[i] - size, size))];
    }

    private static void Unite(int[] parents, int a, int b)
    {
        int x = Root(parents, a), y = Root(parents, b);
        parents[Math.Max(x, y)] = Math.Min(x, y);
    }

    private static int Root(int[] parents, int record)
    {
        while (parents[record] != record)
            record = parents[record] = parents[parents[record]];
        return record;
    }
}
