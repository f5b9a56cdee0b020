namespace Steadfast.Statistics.Design;

/// <summary>Holm's step-down correction for several tests (Holm 1979).</summary>
public static class Holm
{
    /// <summary>
    /// Adjusted p values in the order given, as R's p.adjust: the i-th smallest of m times m - i + 1, never below the one before,
    /// at most 1. A test without a p value (null) is left out of m and stays null.
    /// </summary>
    /// <exception cref="ArgumentException">A p value is not from 0 to 1.</exception>
    public static double?[] Adjust(IReadOnlyList<double?> p)
    {
        var known = Enumerable.Range(0, p.Count).Where(i => p[i] is not null).OrderBy(i => p[i]).ToArray();
        var adjusted = new double?[p.Count];
        var most = 0.0;
        for (var rank = 0; rank < known.Length; rank++)
        {
            var value = p[known[rank]]!.Value;
            if (!(value is >= 0 and <= 1))
                throw new ArgumentException($"p value {known[rank] + 1} is {value}; a p value is from 0 to 1.", nameof(p));
            most = Math.Max(most, Math.Min(1, (known.Length - rank) * value));
            adjusted[known[rank]] = most;
        }
        return adjusted;
    }
}
