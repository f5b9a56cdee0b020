namespace Steadfast.Statistics.Design;

/// <summary>
/// Comparison rows in order of score, with those taken skipped on both sides at next to no cost (a disjoint-set forest each
/// way). Position 0 and the last are walls.
/// </summary>
internal sealed class FreeComparisons
{
    private readonly int[] rows;
    private readonly double[] sorted;
    private readonly int[] up;
    private readonly int[] down;

    public FreeComparisons(int[] rows, IReadOnlyList<double> scores)
    {
        this.rows = rows;
        sorted = [.. rows.Select(row => scores[row])];
        (up, down) = ([.. Enumerable.Range(0, rows.Length + 2)], [.. Enumerable.Range(0, rows.Length + 2)]);
    }

    public int Row(int position) => rows[position - 1];

    public double Score(int position) => sorted[position - 1];

    public void Take(int position)
    {
        up[position] = position + 1;
        down[position] = position - 1;
    }

    /// <summary>Position of the nearest free row, the earlier row of equally near ones; null where none is free.</summary>
    public int? Nearest(double score)
    {
        var above = Find(up, FirstAbove(score));
        var below = Find(down, FirstAbove(score) - 1);
        // Of equal scores below, the first free one is the earliest row.
        if (below > 0)
            below = Find(up, FirstFrom(Score(below)));
        if (above > rows.Length)
            return below > 0 ? below : null;
        if (below == 0)
            return above;
        var (farUp, farDown) = (Score(above) - score, score - Score(below));
        if (farUp == farDown)
            return Row(above) < Row(below) ? above : below;
        return farUp < farDown ? above : below;
    }

    private int FirstAbove(double score) => Partition(value => value <= score);

    private int FirstFrom(double score) => Partition(value => value < score);

    private int Partition(Func<double, bool> before)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = before(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }
        return low + 1;
    }

    private static int Find(int[] next, int position)
    {
        while (next[position] != position)
            position = next[position] = next[next[position]];
        return position;
    }
}
