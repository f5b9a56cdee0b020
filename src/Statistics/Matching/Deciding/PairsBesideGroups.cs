using Steadfast.Statistics.Matching.Learning;

namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// Pairs of records that stand in different groups, or in none. Whether two groups are one person is said by all their
/// records and not by the two alone that are most alike, so a pair's log odds are drawn half way to the mean of all
/// pairs between its two groups.
/// </summary>
internal sealed class PairsBesideGroups
{
    private const double Strongest = 12;
    private const int MostPairs = 400;
    private readonly PairScorer _scorer;
    private readonly HashSet<ulong> _grouped;
    private readonly Dictionary<int, SortedSet<int>> _groups = [];

    public PairsBesideGroups(IReadOnlyCollection<ScoredPair> grouped, PairScorer scorer)
    {
        _scorer = scorer;
        _grouped = [.. grouped.Select(Decision.KeyOf)];
        foreach (var (left, right, _, _) in grouped)
        {
            if (!_groups.TryGetValue(left, out var group))
                _groups[left] = group = [left];
            group.Add(right);
            _groups[right] = group;
        }
    }

    /// <summary>Those of <paramref name="pairs"/> that are in no group, with their probabilities.</summary>
    public IEnumerable<ScoredPair> Of(IEnumerable<ScoredPair> pairs) => pairs
        .Where(pair => !_grouped.Contains(Decision.KeyOf(pair)))
        .Select(pair => pair with { Probability = 1 / (1 + Math.Exp(-(OddsOf(pair.Left, pair.Right) + Between(pair)) / 2)) });

    private double Between(ScoredPair pair)
    {
        int[] a = [.. _groups.GetValueOrDefault(pair.Left) ?? [pair.Left]], b = [.. _groups.GetValueOrDefault(pair.Right) ?? [pair.Right]];
        return (long)a.Length * b.Length > MostPairs ? OddsOf(pair.Left, pair.Right) : a.Average(left => b.Average(right => OddsOf(left, right)));
    }

    private double OddsOf(int a, int b) => Math.Clamp(_scorer.LogOdds(_scorer.Weigh(Math.Min(a, b), Math.Max(a, b))), -Strongest, Strongest);
}
