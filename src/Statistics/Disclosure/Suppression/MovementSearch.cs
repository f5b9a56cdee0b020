namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>Looks for another table that a reader could think true, one person away in a given cell, hiding as little more as possible.</summary>
/// <remarks>
/// One person more or fewer in a cell puts its sums out; each sum is put right by another cell, until none is out. It is a
/// shortest path (Dijkstra 1959) over the sums that are out. It is for parts where every cell enters one sum and leaves
/// another: the residual network of the flow that a two-way table is (Cox 1995, Journal of the American Statistical Association 90).
/// There it is exact.
/// </remarks>
internal sealed class MovementSearch(MovableTable movable)
{
    /// <summary>The cells and how far to move each, or null where there is no way; <paramref name="offset"/> is what was moved before.</summary>
    /// <param name="cell">The cell that must move.</param>
    /// <param name="direction">+1 or −1.</param>
    /// <param name="hidden">The cells hidden so far.</param>
    /// <param name="offset">For each cell how far it has been moved already.</param>
    /// <param name="knownTo">The owner whose cells the reader knows, being that only contributor; −1 for any reader.</param>
    /// <param name="mayHideMore">Whether more cells may be hidden on the way.</param>
    /// <param name="patience">After how many steps to give up.</param>
    public Dictionary<int, int>? Find(int cell, int direction, bool[] hidden, int[] offset, int knownTo, bool mayHideMore, int patience = int.MaxValue)
    {
        if (StepCost(cell, direction, hidden, offset[cell], mayHideMore: false) is null)
        {
            return null;
        }

        var start = new Step(cell, direction, null, Imbalance.Empty.With(movable.SumsOf[cell], direction), 0);
        var queue = new PriorityQueue<Step, long>([(start, 0L)]);
        var settled = new HashSet<Imbalance>();
        while (queue.TryDequeue(out Step? step, out _) && settled.Count < patience)
        {
            if (step.Open.IsEmpty)
            {
                return step.Path();
            }

            if (settled.Add(step.Open))
            {
                Expand(step, queue);
            }
        }

        return null;

        void Expand(Step step, PriorityQueue<Step, long> queue)
        {
            (int sum, int excess) = step.Open.First;
            foreach ((int next, int sign) in movable.Members[sum])
            {
                int move = -excess * sign;
                if (next == cell || (knownTo >= 0 && movable.Table.Owners[next] == knownTo)
                    || StepCost(next, move, hidden, offset[next] + step.MovedBefore(next), mayHideMore) is not { } cost)
                {
                    continue;
                }

                Imbalance open = step.Open.With(movable.SumsOf[next], move);
                if (!settled.Contains(open))
                {
                    queue.Enqueue(new Step(next, move, step, open, step.Cost + cost), step.Cost + cost);
                }
            }
        }
    }

    private long? StepCost(int cell, int move, bool[] hidden, int moved, bool mayHideMore)
    {
        int count = movable.Table.Cells[cell].Count + moved + move;
        if (movable.Known(cell, hidden[cell]).Contains(count))
        {
            return 0;
        }

        bool whenHidden = mayHideMore && !hidden[cell] && movable.IsCandidate(cell) && movable.Widest(cell).Contains(count);
        return whenHidden ? movable.Cost(cell) : null;
    }

    private sealed record Step(int Cell, int Move, Step? Before, Imbalance Open, long Cost)
    {
        public int MovedBefore(int cell)
        {
            int moved = 0;
            for (Step? step = this; step is not null; step = step.Before)
            {
                moved += step.Cell == cell ? step.Move : 0;
            }

            return moved;
        }

        public Dictionary<int, int> Path()
        {
            var path = new Dictionary<int, int>();
            for (Step? step = this; step is not null; step = step.Before)
            {
                path[step.Cell] = path.GetValueOrDefault(step.Cell) + step.Move;
            }

            return path;
        }
    }
}
