namespace Steadfast.Web.Charts;

/// <summary>Maps values onto a length of the picture, evenly or by their logarithm, and proposes the ticks people expect.</summary>
public sealed class Scale
{
    private readonly double low;
    private readonly double high;
    private readonly double start;
    private readonly double end;
    private readonly bool logarithmic;

    private Scale(double low, double high, double start, double end, bool logarithmic) =>
        (this.low, this.high, this.start, this.end, this.logarithmic) = (low, high, start, end, logarithmic);

    /// <summary>Equal steps of the value are equal lengths. Where both ends are the same value, the scale widens by one.</summary>
    public static Scale Linear(double low, double high, double start, double end) =>
        new(low, high > low ? high : low + 1, start, end, false);

    /// <summary>Equal ratios are equal lengths, for ratios and their intervals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The low end is not above 0.</exception>
    public static Scale Logarithmic(double low, double high, double start, double end)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low);
        return new(Math.Log(low), Math.Log(Math.Max(high, low * 1.01)), start, end, true);
    }

    /// <summary>The place of a value; beyond an end it is held at that end.</summary>
    public double At(double value)
    {
        var place = logarithmic ? Math.Log(Math.Max(value, double.Epsilon)) : value;
        return start + ((Math.Clamp(place, low, high) - low) / (high - low) * (end - start));
    }

    /// <summary>At most about <paramref name="wanted"/> round values inside the scale: steps of 1, 2 or 5 times a power of ten, or, by logarithm, halvings and doublings of 1.</summary>
    public IReadOnlyList<double> Ticks(int wanted) => logarithmic ? Ratios(wanted) : Rounds(wanted);

    private List<double> Rounds(int wanted)
    {
        var step = RoundUp((high - low) / Math.Max(wanted, 1));
        var first = Math.Ceiling(low / step);
        var last = Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 12))];
    }

    private List<double> Ratios(int wanted)
    {
        var powers = (high - low) / Math.Log(2);
        var every = Math.Max(1, (int)Math.Ceiling(powers / Math.Max(wanted, 1)));
        var first = (int)Math.Ceiling((low / Math.Log(2) / every) - 1e-9);
        var last = (int)Math.Floor((high / Math.Log(2) / every) + 1e-9);
        return [.. Enumerable.Range(first, Math.Max(last - first + 1, 0)).Select(i => Math.Pow(2, i * every))];
    }

    private static double RoundUp(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var share = rough / power;
        return power * (share <= 1.0000001 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }
}
