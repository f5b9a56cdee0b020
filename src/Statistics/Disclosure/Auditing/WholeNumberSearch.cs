namespace Steadfast.Statistics.Disclosure.Auditing;

/// <summary>
/// Looks for whole numbers that satisfy all sums, with one cell pushed out to a given count: bounds are drawn in through the sums, then
/// the narrowest cell is tried value by value. Needed only where linear programming ends at a fraction.
/// </summary>
internal sealed class WholeNumberSearch((int Variable, int Sign)[][] sums)
{
    private const int NodeLimit = 5_000;
    private int nodes;

    /// <summary>Whether there is such a table; no also where none was found within the limit, so that an audit errs towards finding fault.</summary>
    public bool Exists(int[] low, int[] high)
    {
        nodes = 0;
        return Search(low, high);
    }

    private bool Search(int[] low, int[] high)
    {
        if (++nodes > NodeLimit || !Draw(low, high))
        {
            return false;
        }

        int narrowest = Enumerable.Range(0, low.Length).Where(v => low[v] < high[v]).DefaultIfEmpty(-1).MinBy(v => v < 0 ? 0 : high[v] - low[v]);
        if (narrowest < 0)
        {
            return true;
        }

        IEnumerable<int> nearestFirst = Enumerable.Range(low[narrowest], Math.Min(high[narrowest] - low[narrowest], NodeLimit) + 1).OrderBy(Math.Abs);
        foreach (int value in nearestFirst)
        {
            int[] lower = (int[])low.Clone(), upper = (int[])high.Clone();
            (lower[narrowest], upper[narrowest]) = (value, value);
            if (Search(lower, upper))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Draws the bounds in until nothing changes; false where a sum cannot hold.</summary>
    private bool Draw(int[] low, int[] high)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach ((int Variable, int Sign)[] sum in sums)
            {
                long least = sum.Sum(m => (long)(m.Sign > 0 ? low[m.Variable] : -high[m.Variable]));
                long most = sum.Sum(m => (long)(m.Sign > 0 ? high[m.Variable] : -low[m.Variable]));
                if (least > 0 || most < 0)
                {
                    return false;
                }

                foreach ((int variable, int sign) in sum)
                {
                    changed |= DrawOne(variable, sign, least, most, low, high);
                }
            }
        }

        return true;
    }

    private static bool DrawOne(int variable, int sign, long least, long most, int[] low, int[] high)
    {
        (int lowest, int highest) = (low[variable], high[variable]);
        long othersLeast = least - (sign > 0 ? lowest : -highest), othersMost = most - (sign > 0 ? highest : -lowest);
        (long from, long to) = sign > 0 ? (-othersMost, -othersLeast) : (othersLeast, othersMost);
        low[variable] = (int)Math.Max(lowest, from);
        high[variable] = (int)Math.Min(highest, to);
        return low[variable] > lowest || high[variable] < highest;
    }
}
