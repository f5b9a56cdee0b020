namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>
/// The same question as <see cref="MovementSearch"/> for cells in three sums or more: a linear programme for the cheapest change of the
/// table that moves the cell (Fischetti and Salazar 2001). An answer counts only when, in whole numbers, it is seen to keep every sum.
/// </summary>
internal sealed class LinearMovement(MovableTable movable, IReadOnlyList<int> cells, IReadOnlyList<int> sums)
{
    private const double Worth = 1e4;
    private const int LargestScale = 12;

    /// <summary>The cells and how far to move each, or null where no way was found.</summary>
    public Dictionary<int, int>? Find(int cell, int direction, bool[] hidden, int[] offset, int knownTo, bool mayHideMore)
    {
        List<Lever> levers = [.. cells.Where(other => other == cell || knownTo < 0 || movable.Table.Owners[other] != knownTo)
            .SelectMany(other => Levers(other, other == cell ? direction : 0, hidden, offset, mayHideMore))];
        double[] solution = Solve(levers, cell);
        for (int scale = 1; scale <= LargestScale; scale++)
        {
            if (Whole(levers, solution, scale) is { } moves && moves.GetValueOrDefault(cell) != 0 && Holds(moves, offset))
            {
                return moves;
            }
        }

        return null;
    }

    /// <summary>A way to move a cell up or down, as far as what is known of it allows at no cost, and further if it is hidden.</summary>
    private IEnumerable<Lever> Levers(int cell, int only, bool[] hidden, int[] offset, bool mayHideMore)
    {
        int at = movable.Table.Cells[cell].Count + offset[cell];
        CountRange now = movable.Known(cell, hidden[cell]);
        bool more = mayHideMore && !hidden[cell] && movable.IsCandidate(cell);
        double cost = 1 + movable.Table.Cells[cell].Count * 1e-5;
        foreach (int way in only == 0 ? [1, -1] : new[] { only })
        {
            double free = Math.Max(0, way > 0 ? Top(now) - at : at - now.Low);
            double most = more ? (way > 0 ? Top(movable.Widest(cell)) - at : at - 1) : free;
            if (free > 0)
            {
                yield return new(cell, way, free, 1e-3);
            }

            if (most > free)
            {
                yield return new(cell, way, most - free, cost);
            }
        }
    }

    private static double Top(CountRange range) => range.High == int.MaxValue ? double.PositiveInfinity : range.High;

    private double[] Solve(List<Lever> levers, int cell)
    {
        int width = levers.Count + 1;
        Dictionary<int, double[]> rows = sums.ToDictionary(sum => sum, _ => new double[width]);
        var objective = new double[width];
        objective[^1] = 1;
        for (int j = 0; j < levers.Count; j++)
        {
            objective[j] = levers[j].Cost - (levers[j].Cell == cell ? Worth : 0);
            foreach ((int sum, int sign) in movable.SumsOf[levers[j].Cell])
            {
                rows[sum][j] = sign * levers[j].Way;
            }
        }

        double[] low = new double[width], high = [.. levers.Select(lever => lever.Cell == cell ? Math.Min(1, lever.Room) : lever.Room), double.PositiveInfinity];
        low[^1] = double.NegativeInfinity;
        var simplex = new BoundedSimplex([objective, .. rows.Values], low, high);
        simplex.Extreme(levers.Count, +1);
        return simplex.At;
    }

    private static Dictionary<int, int>? Whole(List<Lever> levers, double[] solution, int scale)
    {
        var moves = new Dictionary<int, int>();
        for (int j = 0; j < levers.Count; j++)
        {
            double value = solution[j] * scale;
            if (Math.Abs(value - Math.Round(value)) > 1e-6)
            {
                return null;
            }

            moves[levers[j].Cell] = moves.GetValueOrDefault(levers[j].Cell) + levers[j].Way * (int)Math.Round(value);
        }

        return moves.Where(move => move.Value != 0).ToDictionary();
    }

    private bool Holds(Dictionary<int, int> moves, int[] offset) =>
        sums.All(sum => movable.Members[sum].Sum(member => member.Sign * moves.GetValueOrDefault(member.Cell)) == 0)
        && moves.All(move => movable.Widest(move.Key).Contains(movable.Table.Cells[move.Key].Count + offset[move.Key] + move.Value));

    private readonly record struct Lever(int Cell, int Way, double Room, double Cost);
}
