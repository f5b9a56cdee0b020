namespace Steadfast.Statistics.Disclosure.Auditing;

/// <summary>Cells not known exactly that sums bind to one another, and the ranges they can take together.</summary>
internal sealed class BoundGroup
{
    private const double Nearly = 1e-6;
    private readonly LinkedTable table;
    private readonly int[] cells;
    private readonly int[] asked;
    private readonly (int Variable, int Sign)[][] sums;
    private readonly double[] low;
    private readonly double[] high;

    private BoundGroup(LinkedTable table, IReadOnlyList<CountRange> known, int[] cells, IEnumerable<SumRelation> sums, IEnumerable<int> asked)
    {
        this.table = table;
        this.cells = cells;
        Dictionary<int, int> variableOf = cells.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        this.asked = [.. asked.Where(variableOf.ContainsKey)];
        this.sums = [.. sums.Select(sum => sum.Parts.Select(part => (part, 1)).Append((sum.Total, -1))
            .Where(m => variableOf.ContainsKey(m.Item1)).Select(m => (variableOf[m.Item1], m.Item2)).ToArray())];
        low = [.. cells.Select(cell => (double)known[cell].Low - table.Cells[cell].Count)];
        high = [.. cells.Select(cell => known[cell].High == int.MaxValue ? double.PositiveInfinity : (double)known[cell].High - table.Cells[cell].Count)];
    }

    /// <summary>The groups that hold a cell asked about.</summary>
    public static IEnumerable<BoundGroup> Split(LinkedTable table, IReadOnlyList<CountRange> known, int[] asked)
    {
        int[] leader = [.. Enumerable.Range(0, table.Cells.Count)];
        List<int[]> open = [.. table.Sums.Select(sum => sum.Parts.Append(sum.Total).Where(cell => !known[cell].IsPoint).ToArray())];
        foreach (int[] members in open.Where(members => members.Length > 0))
        {
            foreach (int cell in members)
            {
                leader[Leader(cell)] = Leader(members[0]);
            }
        }

        ILookup<int, SumRelation> sums = table.Sums.Index().Where(sum => open[sum.Index].Length > 0).ToLookup(sum => Leader(open[sum.Index][0]), sum => sum.Item);
        HashSet<int> wanted = [.. asked.Where(cell => !known[cell].IsPoint).Select(Leader)];
        return [.. Enumerable.Range(0, leader.Length).Where(cell => !known[cell].IsPoint).GroupBy(Leader).Where(group => wanted.Contains(group.Key))
            .Select(group => new BoundGroup(table, known, [.. group], sums[group.Key], asked))];

        int Leader(int cell) => leader[cell] == cell ? cell : leader[cell] = Leader(leader[cell]);
    }

    /// <summary>Adds the range of each cell asked about.</summary>
    public void Answer(Dictionary<int, CountRange> answers)
    {
        double[][] matrix = [.. sums.Select(sum =>
        {
            var row = new double[cells.Length];
            foreach ((int variable, int sign) in sum)
            {
                row[variable] += sign;
            }

            return row;
        })];
        var simplex = new BoundedSimplex(matrix, low, high);
        foreach (int cell in asked)
        {
            int variable = Array.IndexOf(cells, cell);
            int count = table.Cells[cell].Count;
            int? up = Whole(simplex, variable, +1), down = Whole(simplex, variable, -1);
            answers[cell] = new(down is null ? 0 : count + down.Value, up is null ? int.MaxValue : count + up.Value);
        }
    }

    private int? Whole(BoundedSimplex simplex, int variable, int direction)
    {
        double extreme = simplex.Extreme(variable, direction);
        if (double.IsInfinity(extreme))
        {
            return null;
        }

        int nearest = (int)Math.Truncate(extreme + direction * Nearly);
        bool whole = Array.TrueForAll(simplex.At, value => Math.Abs(value - Math.Round(value)) < Nearly);
        return whole ? nearest : Furthest(variable, nearest, direction);
    }

    private int Furthest(int variable, int limit, int direction)
    {
        const int Wide = 1_000_000;
        var search = new WholeNumberSearch(sums);
        for (int target = limit; target != 0; target -= direction)
        {
            int[] lower = [.. low.Select(value => (int)Math.Max(value, -Wide))], upper = [.. high.Select(value => (int)Math.Min(value, Wide))];
            (lower[variable], upper[variable]) = (target, target);
            if (search.Exists(lower, upper))
            {
                return target;
            }
        }

        return 0;
    }
}
