namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// Assignment between two files in which each record takes part at most once and the summed log odds of the pairs kept
/// are the greatest there can be.
/// </summary>
/// <remarks>
/// Augmenting paths of greatest gain, one component at a time (H. W. Kuhn 1955; the search is Bellman and Ford's, on the
/// pairs there are). Ties fall to the pair that stands first.
/// </remarks>
public static class OneToOne
{
    /// <summary>The pairs kept, in the order given.</summary>
    /// <param name="pairs">Candidates, ordered by left and then right record.</param>
    /// <param name="gain">What keeping a pair is worth; pairs worth nothing are never kept.</param>
    public static IReadOnlyList<ScoredPair> Assign(IReadOnlyList<ScoredPair> pairs, Func<ScoredPair, double> gain)
    {
        var kept = new bool[pairs.Count];
        foreach (var component in Components.Of(pairs, pair => gain(pairs[pair]) > 0))
        {
            if (component.Count == 1)
                kept[component[0]] = true;
            else
                new Component(pairs, component, gain).Solve(kept);
        }
        return [.. pairs.Where((_, i) => kept[i])];
    }

    private sealed class Component
    {
        private readonly Dictionary<int, List<(int Right, int Pair, double Gain)>> _byLeft = [];
        private readonly Dictionary<int, (int Left, int Pair, double Gain)> _takenBy = [];

        public Component(IReadOnlyList<ScoredPair> pairs, ArraySegment<int> members, Func<ScoredPair, double> gain)
        {
            foreach (var index in members)
            {
                var pair = pairs[index];
                if (!_byLeft.TryGetValue(pair.Left, out var edges))
                    _byLeft[pair.Left] = edges = [];
                edges.Add((pair.Right, index, gain(pair)));
            }
        }

        public void Solve(bool[] kept)
        {
            foreach (var left in _byLeft.Keys.Order().ToArray())
                Augment(left);
            foreach (var taken in _takenBy.Values)
                kept[taken.Pair] = true;
        }

        /// <summary>Brings in one more left record along the alternating path of greatest gain, which may leave another out.</summary>
        private void Augment(int start)
        {
            var best = new Dictionary<int, double> { [start] = 0 };
            var cameBy = new Dictionary<int, (int From, int Right, int Pair, double Gain)>();
            var waiting = new Queue<int>([start]);
            (double Gain, int Left, int Right, int Pair, double Edge) end = (0, -1, -1, -1, 0);
            (double Gain, int Left) leftOut = (0, start);
            while (waiting.TryDequeue(out var left))
            {
                foreach (var (right, pair, gain) in _byLeft[left])
                {
                    var sum = best[left] + gain;
                    if (!_takenBy.TryGetValue(right, out var holder))
                    {
                        if (sum > end.Gain + 1e-12)
                            end = (sum, left, right, pair, gain);
                        continue;
                    }
                    var passed = sum - holder.Gain;
                    if (holder.Left == left || (best.TryGetValue(holder.Left, out var known) && passed <= known + 1e-12))
                        continue;
                    best[holder.Left] = passed;
                    cameBy[holder.Left] = (left, right, pair, gain);
                    waiting.Enqueue(holder.Left);
                    if (passed > leftOut.Gain + 1e-12)
                        leftOut = (passed, holder.Left);
                }
            }
            if (end.Pair >= 0 && end.Gain >= leftOut.Gain)
                Take(end.Left, end.Right, end.Pair, end.Edge, start, cameBy);
            else if (leftOut.Left != start)
                Shift(leftOut.Left, start, cameBy);
        }

        private void Take(int left, int right, int pair, double gain, int start, Dictionary<int, (int From, int Right, int Pair, double Gain)> cameBy)
        {
            var end = left;
            Shift(end, start, cameBy);
            _takenBy[right] = (end, pair, gain);
        }

        private void Shift(int left, int start, Dictionary<int, (int From, int Right, int Pair, double Gain)> cameBy)
        {
            while (left != start)
            {
                var step = cameBy[left];
                _takenBy[step.Right] = (step.From, step.Pair, step.Gain);
                left = step.From;
            }
        }
    }
}
