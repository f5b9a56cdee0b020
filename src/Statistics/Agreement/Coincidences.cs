namespace Steadfast.Statistics.Agreement;

/// <summary>Values counted by unit, and the coincidence table of any choice of units. Buffers are kept between uses.</summary>
internal sealed class Coincidences
{
    private readonly Scale scale;
    private readonly double[] values;
    private readonly List<int[]> counts = [];
    private readonly double[,] pairs;
    private readonly double[] totals;

    public Coincidences(IReadOnlyList<IReadOnlyList<double?>> units, Scale scale)
    {
        this.scale = scale;
        var pairable = units.Select(unit => unit.OfType<double>().ToArray()).Where(unit => unit.Length > 1).ToList();
        values = [.. pairable.SelectMany(unit => unit).Distinct().Order()];
        foreach (var unit in pairable)
        {
            var row = new int[values.Length];
            foreach (var value in unit)
                row[Array.BinarySearch(values, value)]++;
            counts.Add(row);
        }
        (pairs, totals) = (new double[values.Length, values.Length], new double[values.Length]);
    }

    public int Units => counts.Count;

    /// <summary>1 - observed / expected disagreement; NaN where all values are the same.</summary>
    public double Alpha(ReadOnlySpan<int> picked)
    {
        Array.Clear(pairs);
        Array.Clear(totals);
        foreach (var unit in picked)
            Add(counts[unit]);
        var (observed, expected, n) = (0.0, 0.0, 0.0);
        foreach (var total in totals)
            n += total;
        for (var c = 0; c < values.Length; c++)
        {
            for (var k = c + 1; k < values.Length; k++)
            {
                var apart = Apart(c, k);
                observed += pairs[c, k] * apart;
                expected += totals[c] * totals[k] * apart;
            }
        }
        return expected == 0 ? double.NaN : 1 - (n - 1) * observed / expected;
    }

    private void Add(int[] unit)
    {
        var coders = 0;
        foreach (var count in unit)
            coders += count;
        for (var c = 0; c < unit.Length; c++)
        {
            totals[c] += unit[c];
            for (var k = c + 1; k < unit.Length; k++)
                pairs[c, k] += unit[c] * (double)unit[k] / (coders - 1);
        }
    }

    private double Apart(int c, int k)
    {
        if (scale == Scale.Nominal)
            return 1;
        var distance = values[k] - values[c];
        if (scale == Scale.Ordinal)
        {
            distance = -(totals[c] + totals[k]) / 2;
            for (var g = c; g <= k; g++)
                distance += totals[g];
        }
        return distance * distance;
    }
}
