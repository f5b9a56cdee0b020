namespace Steadfast.Statistics.Disclosure;

/// <summary>
/// The extremes of one variable, or of a sum of some, subject to A x = 0 and low ≤ x ≤ high, where x = 0 is known to be possible: the primal simplex with
/// bounded variables (Dantzig 1955, Econometrica 23) in a dense tableau, going on from wherever the last question ended.
/// </summary>
internal sealed class BoundedSimplex
{
    private const double Tiny = 1e-9;
    private const double LeastGain = 1e-7;
    private const int PatienceWithoutProgress = 30;
    private const int StepsPerVariable = 20;
    private readonly double[][] rows;
    private readonly int[] basic;
    private readonly int[] rowOf;
    private readonly double[] low;
    private readonly double[] high;
    private readonly double[] gains;

    public BoundedSimplex(double[][] matrix, double[] low, double[] high)
    {
        this.low = low;
        this.high = high;
        At = new double[low.Length];
        gains = new double[low.Length];
        rowOf = new int[low.Length];
        Array.Fill(rowOf, -1);
        var kept = new List<double[]>();
        var pivots = new List<int>();
        foreach (double[] row in matrix.Select(row => (double[])row.Clone()))
        {
            AddRow(row, kept, pivots);
        }

        rows = [.. kept];
        basic = [.. pivots];
    }

    /// <summary>Where the last question ended: a point that satisfies everything.</summary>
    public double[] At { get; }

    /// <summary>
    /// The largest (direction +1) or smallest (−1) value of a variable, infinite where nothing limits it. Should rounding keep it from
    /// ending, the furthest value reached, which is possible all the same.
    /// </summary>
    public double Extreme(int variable, int direction) => Extreme([variable], direction);

    /// <summary>The same of the sum of some variables, each named once.</summary>
    public double Extreme(ReadOnlySpan<int> sum, int direction)
    {
        int idle = 0;
        for (int steps = 0; steps < StepsPerVariable * (low.Length + rows.Length); steps++)
        {
            (int entering, int way) = Entering(sum, direction, byIndex: idle > PatienceWithoutProgress);
            if (entering < 0)
            {
                return Total(sum);
            }

            (double step, int leaving) = Longest(entering, way);
            if (double.IsInfinity(step))
            {
                return direction * double.PositiveInfinity;
            }

            Move(entering, way * step);
            idle = step > Tiny ? 0 : idle + 1;
            if (leaving >= 0)
            {
                Pivot(leaving, entering);
            }
        }

        return Total(sum);
    }

    private double Total(ReadOnlySpan<int> sum)
    {
        double total = 0;
        foreach (int variable in sum)
        {
            total += At[variable];
        }

        return total;
    }

    private void AddRow(double[] row, List<double[]> kept, List<int> pivots)
    {
        for (int r = 0; r < kept.Count; r++)
        {
            Subtract(row, kept[r], row[pivots[r]]);
        }

        int pivot = Array.FindIndex(row, value => Math.Abs(value) > Tiny);
        if (pivot < 0)
        {
            return;
        }

        Scale(row, 1 / row[pivot]);
        foreach (double[] other in kept)
        {
            Subtract(other, row, other[pivot]);
        }

        rowOf[pivot] = kept.Count;
        kept.Add(row);
        pivots.Add(pivot);
    }

    private (int Variable, int Way) Entering(ReadOnlySpan<int> sum, int direction, bool byIndex)
    {
        Price(sum, direction);
        (int Variable, int Way) best = (-1, 0);
        double bestGain = LeastGain;
        for (int j = 0; j < gains.Length; j++)
        {
            int way = Math.Sign(gains[j]);
            if (rowOf[j] < 0 && Math.Abs(gains[j]) > bestGain && Room(j, way) > Tiny)
            {
                best = (j, way);
                bestGain = byIndex ? double.PositiveInfinity : Math.Abs(gains[j]);
            }
        }

        return best;
    }

    /// <summary>What the sum gains by each variable that is not basic.</summary>
    private void Price(ReadOnlySpan<int> sum, int direction)
    {
        Array.Clear(gains);
        foreach (int variable in sum)
        {
            if (rowOf[variable] < 0)
            {
                gains[variable] += direction;
            }
            else
            {
                Subtract(gains, rows[rowOf[variable]], direction);
            }
        }
    }

    private double Room(int variable, int way) => way > 0 ? high[variable] - At[variable] : At[variable] - low[variable];

    /// <summary>How far the entering variable can go, and the row whose variable stops it (−1: its own bound does).</summary>
    private (double Step, int Row) Longest(int entering, int way)
    {
        double step = Room(entering, way);
        int leaving = -1;
        for (int r = 0; r < rows.Length; r++)
        {
            double rate = -rows[r][entering] * way;
            if (Math.Abs(rate) <= Tiny)
            {
                continue;
            }

            double reach = Math.Max(0, Room(basic[r], Math.Sign(rate)) / Math.Abs(rate));
            bool sooner = reach < step - Tiny || (reach <= step && leaving >= 0 && basic[r] < basic[leaving]);
            if (sooner)
            {
                (step, leaving) = (reach, r);
            }
        }

        return (step, leaving);
    }

    private void Move(int entering, double by)
    {
        At[entering] += by;
        for (int r = 0; r < rows.Length; r++)
        {
            At[basic[r]] -= rows[r][entering] * by;
        }
    }

    private void Pivot(int leaving, int entering)
    {
        double[] row = rows[leaving];
        Scale(row, 1 / row[entering]);
        for (int r = 0; r < rows.Length; r++)
        {
            if (r != leaving)
            {
                Subtract(rows[r], row, rows[r][entering]);
            }
        }

        rowOf[basic[leaving]] = -1;
        rowOf[entering] = leaving;
        basic[leaving] = entering;
    }

    private static void Scale(double[] row, double factor)
    {
        for (int j = 0; j < row.Length; j++)
        {
            row[j] *= factor;
        }
    }

    private static void Subtract(double[] row, double[] other, double times)
    {
        if (Math.Abs(times) <= Tiny)
        {
            return;
        }

        for (int j = 0; j < row.Length; j++)
        {
            row[j] -= times * other[j];
        }
    }
}
