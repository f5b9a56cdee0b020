namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// Groups the records of one file into people. Starting from single records, the two groups whose records, each with
/// each, speak most strongly together for one person are joined, until no two groups do (greedy additive edge
/// contraction: Keuper and others, ICCV 2015, "Efficient decomposition of image and mesh graphs by lifted multicuts").
/// </summary>
internal sealed class Clusters(Func<int, int, double> logOdds, double strongest)
{
    private const int MostScoredWhole = 400;

    /// <summary>The records of each group of two or more, ascending.</summary>
    /// <param name="pairs">Scored pairs; any pair of the same component that is missing here is scored when needed.</param>
    /// <param name="least">Log odds below which a pair does not hold records together.</param>
    public IReadOnlyList<int[]> Of(IReadOnlyList<ScoredPair> pairs, Func<ScoredPair, double> oddsOf, double least)
    {
        var components = Components.Of(pairs, pair => oddsOf(pair) > least);
        var groups = new int[components.Count][][];
        Parallel.For(0, components.Count, i => groups[i] = Group([.. components[i].Select(index => pairs[index])], oddsOf));
        return [.. groups.SelectMany(each => each)];
    }

    private int[][] Group(ScoredPair[] pairs, Func<ScoredPair, double> oddsOf)
    {
        var records = pairs.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().Order().ToArray();
        if (records.Length == 2)
            return oddsOf(pairs[0]) > 0 ? [records] : [];
        var place = records.Select((record, i) => (record, i)).ToDictionary(each => each.record, each => each.i);
        var between = Enumerable.Range(0, records.Length).Select(_ => new Dictionary<int, double>()).ToArray();
        if (records.Length <= MostScoredWhole)
            for (var i = 0; i < records.Length; i++)
                for (var j = i + 1; j < records.Length; j++)
                    between[i][j] = between[j][i] = Bounded(logOdds(records[i], records[j]));
        else
            foreach (var pair in pairs)
                between[place[pair.Left]][place[pair.Right]] = between[place[pair.Right]][place[pair.Left]] = Bounded(oddsOf(pair));
        return Contract(records, between);
    }

    private double Bounded(double odds) => Math.Clamp(odds, -strongest, strongest);

    private static int[][] Contract(int[] records, Dictionary<int, double>[] between)
    {
        var members = records.Select(record => new List<int> { record }).ToArray();
        var queue = new PriorityQueue<(int A, int B, double Sum), (double, int, int)>();
        for (var a = 0; a < between.Length; a++)
            foreach (var (b, sum) in between[a])
                if (a < b && sum > 0)
                    queue.Enqueue((a, b, sum), (-sum, a, b));
        while (queue.TryDequeue(out var best, out _))
        {
            if (!between[best.A].TryGetValue(best.B, out var now) || now != best.Sum)
                continue;
            Join(best.A, best.B, members, between, queue);
        }
        return [.. members.Where(group => group.Count > 1).Select(group => group.Order().ToArray())];
    }

    private static void Join(int a, int b, List<int>[] members, Dictionary<int, double>[] between, PriorityQueue<(int, int, double), (double, int, int)> queue)
    {
        members[a].AddRange(members[b]);
        members[b].Clear();
        between[a].Remove(b);
        between[b].Remove(a);
        foreach (var (other, sum) in between[b])
        {
            var joined = between[a].GetValueOrDefault(other) + sum;
            between[a][other] = between[other][a] = joined;
            between[other].Remove(b);
            if (joined > 0)
                queue.Enqueue((Math.Min(a, other), Math.Max(a, other), joined), (-joined, Math.Min(a, other), Math.Max(a, other)));
        }
        between[b].Clear();
    }
}
