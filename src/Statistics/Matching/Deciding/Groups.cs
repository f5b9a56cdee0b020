using System.Runtime.InteropServices;
using Steadfast.Statistics.Matching.Learning;

namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>Splits a component of many records held together by pairs into people, and gives every pair within each.</summary>
internal sealed class Groups(PairScorer scorer, double least)
{
    private const double Strongest = 12;

    private readonly Clusters _clusters = new((a, b) => scorer.LogOdds(scorer.Weigh(a, b)) - least, Strongest);

    /// <summary>Adds every pair of every group of a component.</summary>
    public void AddPairs(List<ScoredPair> pairs, ArraySegment<int> component, List<ScoredPair> found)
    {
        var scored = component.Select(index => pairs[index]).ToArray();
        foreach (var group in _clusters.Of(scored, pair => scorer.LogOdds(pair.Weight) - least))
            AddGroup(group, found);
    }

    private void AddGroup(int[] group, List<ScoredPair> found)
    {
        var before = found.Count;
        for (var i = 0; i < group.Length; i++)
            for (var j = i + 1; j < group.Length; j++)
                found.Add(new(group[i], group[j], scorer.Weigh(group[i], group[j]), 0));
        SetProbabilities(group, CollectionsMarshal.AsSpan(found)[before..]);
    }

    /// <summary>
    /// Records that hardly speak to each other may each be tied to the group by the others, so a pair's probability is its
    /// own, or that of the looser of its two records belonging to the group, if that is greater.
    /// </summary>
    private void SetProbabilities(ReadOnlySpan<int> group, Span<ScoredPair> pairs)
    {
        var ties = group.Length <= 64 ? stackalloc double[64] : new double[group.Length];
        ties.Clear();
        for (int i = 0, at = 0; i < group.Length; i++)
            for (var j = i + 1; j < group.Length; j++, at++)
            {
                var odds = Math.Clamp(scorer.LogOdds(pairs[at].Weight), -Strongest, Strongest);
                (ties[i], ties[j]) = (ties[i] + odds, ties[j] + odds);
            }
        for (int i = 0, at = 0; i < group.Length; i++)
            for (var j = i + 1; j < group.Length; j++, at++)
                pairs[at] = pairs[at] with { Probability = 1 / (1 + Math.Exp(-Math.Max(scorer.LogOdds(pairs[at].Weight), Math.Min(ties[i], ties[j])))) };
    }
}
