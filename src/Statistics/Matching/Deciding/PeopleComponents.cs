using System.Runtime.InteropServices;
using Steadfast.Statistics.Matching.Learning;

namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// Components of one file's records, linked by pairs with some chance; those with too many records are linked again by
/// likelier pairs alone. Those of a few records are split into people by the posterior over every way there is.
/// </summary>
internal sealed class PeopleComponents
{
    private const int Sample = 6000;
    private const double Strongest = 12;
    private static readonly double[] Floors = [0.02, 0.2];

    /// <summary>Each component's records, ascending; null where there are too many.</summary>
    private readonly List<int[]?> _records = [];
    private readonly List<ArraySegment<int>> _components = [];
    private readonly PairScorer _scorer;
    private readonly List<ScoredPair> _pairs;

    public PeopleComponents(List<ScoredPair> pairs, PairScorer scorer, double threshold)
    {
        (_pairs, _scorer) = (pairs, scorer);
        var counts = new bool[pairs.Count];
        Array.Fill(counts, true);
        foreach (var floor in Floors.Append(threshold))
            Add(Components.Of(pairs, pair => counts[pair] && pairs[pair].Probability > floor), counts, isLast: floor == threshold);
    }

    private void Add(IReadOnlyList<ArraySegment<int>> components, bool[] counts, bool isLast)
    {
        var records = new int[]?[components.Count];
        Parallel.For(0, records.Length, component => records[component] = Records(_pairs, components[component]));
        Array.Clear(counts);
        for (var component = 0; component < records.Length; component++)
            if (records[component] is not null || isLast)
            {
                _components.Add(components[component]);
                _records.Add(records[component]);
            }
            else
                foreach (var pair in components[component])
                    counts[pair] = true;
    }

    /// <summary>Number of components.</summary>
    public int Count => _components.Count;

    /// <summary>The pairs of a component, by index.</summary>
    public ArraySegment<int> this[int component] => _components[component];

    /// <summary>Which components have too many records to be looked at in every way.</summary>
    public bool IsTooLarge(int component) => _records[component] is null;

    /// <summary>How many records people have, from every so many-th of the components.</summary>
    /// <param name="records">Number of records in all.</param>
    public GroupSizes LearnSizes(int records)
    {
        var small = Enumerable.Range(0, Count).Where(component => !IsTooLarge(component)).ToArray();
        var every = Math.Max(1, small.Length / Sample);
        var sample = new double[(small.Length + every - 1) / every][];
        Parallel.For(0, sample.Length, i => sample[i] = OddsOf(_records[small[i * every]]!));
        var alone = records - small.Sum(component => (long)_records[component]!.Length);
        return GroupSizes.Learn(sample, small.Length / Math.Max(sample.Length, 1.0), alone, _scorer.Model.Share);
    }

    /// <summary>Sets the probabilities of a component's pairs, and adds every pair of the groups that hold at <paramref name="least"/> log odds.</summary>
    public void Split(int component, GroupSizes sizes, double least, SetPartitions partitions, List<ScoredPair> found)
    {
        var records = _records[component]!;
        var odds = OddsOf(records);
        Span<double> together = stackalloc double[SetPartitions.Most * SetPartitions.Most];
        Span<int> group = stackalloc int[SetPartitions.Most];
        partitions.Judge(odds, records.Length, sizes.Log);
        partitions.PairChances(together);
        SetProbabilities(component, records, together);
        if (least > 0)
            partitions.Judge([.. odds.Select(each => each - least)], records.Length, sizes.Log);
        partitions.Likeliest(group);
        for (var i = 0; i < records.Length; i++)
            for (var j = i + 1; j < records.Length; j++)
                if (group[i] == group[j])
                    found.Add(new(records[i], records[j], _scorer.Weigh(records[i], records[j]), together[i * records.Length + j]));
    }

    private void SetProbabilities(int component, int[] records, ReadOnlySpan<double> together)
    {
        var all = CollectionsMarshal.AsSpan(_pairs);
        foreach (var index in _components[component])
        {
            ref var pair = ref all[index];
            pair = pair with { Probability = together[Array.BinarySearch(records, pair.Left) * records.Length + Array.BinarySearch(records, pair.Right)] };
        }
    }

    private double[] OddsOf(int[] records)
    {
        var odds = new double[records.Length * records.Length];
        for (var i = 0; i < records.Length; i++)
            for (var j = i + 1; j < records.Length; j++)
                odds[i * records.Length + j] = odds[j * records.Length + i] = Math.Clamp(_scorer.LogOdds(_scorer.Weigh(records[i], records[j])), -Strongest, Strongest);
        return odds;
    }

    private static int[]? Records(List<ScoredPair> pairs, ArraySegment<int> component)
    {
        Span<int> records = stackalloc int[SetPartitions.Most];
        var count = 0;
        foreach (var index in component)
            if (!Insert(pairs[index].Left, records, ref count) || !Insert(pairs[index].Right, records, ref count))
                return null;
        return records[..count].ToArray();
    }

    private static bool Insert(int record, Span<int> records, ref int count)
    {
        var place = records[..count].BinarySearch(record);
        if (place >= 0)
            return true;
        if (count == records.Length)
            return false;
        records[~place..count].CopyTo(records[(~place + 1)..]);
        records[~place] = record;
        count++;
        return true;
    }
}
