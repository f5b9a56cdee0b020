namespace Steadfast.Statistics.Disclosure.Lattice;

/// <summary>
/// A reader who solves for the cells of a lattice from all figures at once, by linear programming. Where figures contradict each other,
/// for records are corrected between releases, they are taken as moved by as little in all as makes them agree.
/// </summary>
internal sealed class LatticeReader
{
    private const double Nearly = 1e-6;
    private readonly int cells;
    private readonly BoundedSimplex simplex;
    private readonly double[] origin;
    private readonly List<double[]> possible = [];

    /// <param name="cells">The lattice.</param>
    /// <param name="figures">The figures it is made of.</param>
    /// <param name="read">Which figures this reader has.</param>
    public LatticeReader(LatticeCell[] cells, IReadOnlyList<ReleasedFigure> figures, Func<int, bool> read)
    {
        this.cells = cells.Length;
        int[] had = [.. Enumerable.Range(0, figures.Count).Where(read)];
        (double[] moved, double[] start) = Agree(cells, figures, had);
        double[][] rows = [.. had.Select((figure, at) => Row(cells, figure, at, this.cells + had.Length))];
        double[] low = [.. start.Select(value => -value), .. had.Select((figure, at) => figures[figure].Known.Low + moved[at] - Held(start, cells, figure))];
        double[] high = [.. start.Select(_ => double.PositiveInfinity), .. had.Select((figure, at) => figures[figure].Known.High + moved[at] - Held(start, cells, figure))];
        simplex = new BoundedSimplex(rows, [.. low.Select(value => Math.Min(0, value))], [.. high.Select(value => Math.Max(0, value))]);
        origin = start;
        possible.Add(start);
    }

    /// <summary>What this reader knows of a region's count where everything possible is small, else null; 0 is not small.</summary>
    public CountRange? IfSmall(int[] region, ReleaseProfile profile)
    {
        // Most regions are cleared by a table already known to be possible.
        if (possible.Exists(table => !IsSmall(region.Sum(cell => table[cell]), profile)))
        {
            return null;
        }

        double low = Extreme(region, -1);
        if (!IsSmall(low, profile))
        {
            return null;
        }

        double high = Extreme(region, +1);
        return IsSmall(high, profile) ? new((int)Math.Ceiling(low - Nearly), (int)Math.Floor(high + Nearly)) : null;
    }

    private static bool IsSmall(double count, ReleaseProfile profile) => count > Nearly && count < profile.Threshold - Nearly;

    private double Extreme(int[] region, int direction)
    {
        double moved = simplex.Extreme(region, direction);
        if (double.IsInfinity(moved))
        {
            return moved;
        }

        possible.Add([.. origin.Select((value, cell) => value + simplex.At[cell])]);
        return moved + region.Sum(cell => origin[cell]);
    }

    /// <summary>The least movement of figures, in all, with which there are counts that satisfy them; and such counts.</summary>
    private static (double[] Moved, double[] Start) Agree(LatticeCell[] cells, IReadOnlyList<ReleasedFigure> figures, int[] had)
    {
        int n = cells.Length, m = had.Length, short0 = n + m, over0 = n + 2 * m, all = n + 3 * m;
        var rows = new List<double[]>();
        double[] low = new double[all + 1], high = new double[all + 1];
        Array.Fill(high, double.PositiveInfinity);
        var sum = new double[all + 1];
        for (int at = 0; at < m; at++)
        {
            // Cells start at 0, each figure at its least, and what it then lacks makes up for it.
            CountRange known = figures[had[at]].Known;
            (low[n + at], high[n + at], low[short0 + at]) = (0, known.High - known.Low, -known.Low);
            double[] row = Row(cells, had[at], at, all + 1);
            (row[short0 + at], row[over0 + at]) = (1, -1);
            (sum[short0 + at], sum[over0 + at]) = (1, 1);
            rows.Add(row);
        }

        (sum[all], low[all]) = (-1, double.NegativeInfinity);
        var simplex = new BoundedSimplex([.. rows, sum], low, high);
        simplex.Extreme(all, -1);
        double[] moved = [.. had.Select((figure, at) => simplex.At[over0 + at] - simplex.At[short0 + at] - figures[figure].Known.Low)];
        return (moved, [.. Enumerable.Range(0, n).Select(cell => Math.Max(0, simplex.At[cell]))]);
    }

    private static double[] Row(LatticeCell[] cells, int figure, int at, int width)
    {
        var row = new double[width];
        for (int cell = 0; cell < cells.Length; cell++)
        {
            row[cell] = cells[cell].Figures.Contains(figure) ? 1 : 0;
        }

        row[cells.Length + at] = -1;
        return row;
    }

    private static double Held(double[] counts, LatticeCell[] cells, int figure)
    {
        double held = 0;
        for (int cell = 0; cell < cells.Length; cell++)
        {
            held += cells[cell].Figures.Contains(figure) ? counts[cell] : 0;
        }

        return held;
    }
}
