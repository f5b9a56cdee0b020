using Steadfast.Statistics.Matching.Learning;

namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>From scored pairs to the pairs given out.</summary>
internal static class Decision
{
    private const int PartSize = 1024;
    private const double LikelierTrue = 0.5;

    /// <summary>Two files: the best assignment of one to one, or every pair from <paramref name="threshold"/> on.</summary>
    public static IReadOnlyList<ScoredPair> Between(IReadOnlyList<ScoredPair> pairs, double threshold, bool many)
    {
        if (many)
            return [.. pairs.Where(pair => pair.Probability >= threshold)];
        var least = Odds(threshold);
        return OneToOne.Assign(pairs, pair => Odds(pair.Probability) - least);
    }

    /// <summary>
    /// One file: every pair within the groups that hold together at <paramref name="threshold"/>. Below one half groups
    /// would be held together by what is likelier false, so they are those at one half, and further pairs stand beside them.
    /// </summary>
    public static IReadOnlyList<ScoredPair> Within(List<ScoredPair> pairs, PairScorer scorer, double threshold)
    {
        if (threshold >= LikelierTrue)
            return Grouped(pairs, scorer, threshold);
        var grouped = Grouped(pairs, scorer, LikelierTrue);
        var within = grouped.Select(KeyOf).ToHashSet();
        return InOrder([[.. grouped], [.. pairs.Where(pair => pair.Probability >= threshold && !within.Contains(KeyOf(pair)))]]);
    }

    /// <summary>The pairs within the groups; probabilities of <paramref name="pairs"/> are set to those that all of a group's records give.</summary>
    private static ScoredPair[] Grouped(List<ScoredPair> pairs, PairScorer scorer, double threshold)
    {
        var least = Odds(threshold);
        var components = new PeopleComponents(pairs, scorer, threshold);
        var sizes = components.LearnSizes(scorer.Comparer.Records);
        var parts = new List<ScoredPair>[(components.Count + PartSize - 1) / PartSize];
        var groups = new Groups(scorer, least);
        Parallel.For(0, parts.Length, part =>
        {
            parts[part] = [];
            var partitions = new SetPartitions();
            for (var i = part * PartSize; i < Math.Min((part + 1) * PartSize, components.Count); i++)
                if (components.IsTooLarge(i))
                    groups.AddPairs(pairs, components[i], parts[part]);
                else
                    components.Split(i, sizes, least, partitions, parts[part]);
        });
        return InOrder(parts);
    }

    private static ScoredPair[] InOrder(List<ScoredPair>[] parts)
    {
        var all = new ScoredPair[parts.Sum(part => part.Count)];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, at);
            at += part.Count;
        }
        Array.Sort(Array.ConvertAll(all, KeyOf), all);
        return all;
    }

    private static ulong KeyOf(ScoredPair pair) => (ulong)(uint)pair.Left << 32 | (uint)pair.Right;

    private static double Odds(double probability) =>
        Math.Log(Math.Max(probability, 1e-300)) - Math.Log(Math.Max(1 - probability, 1e-300));
}
