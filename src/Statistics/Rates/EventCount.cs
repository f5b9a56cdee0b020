namespace Steadfast.Statistics.Rates;

/// <summary>Events seen over an exposure, in any unit of time (person-months, person-years).</summary>
public readonly record struct EventCount
{
    /// <exception cref="ArgumentOutOfRangeException">Events below 0, or an exposure below 0 or not finite.</exception>
    public EventCount(long events, double exposure)
    {
        if (events < 0)
            throw new ArgumentOutOfRangeException(nameof(events), events, "Events are counted from 0 up.");
        if (!(exposure >= 0) || double.IsInfinity(exposure))
            throw new ArgumentOutOfRangeException(nameof(exposure), exposure, "An exposure is a finite time, 0 or more.");
        (Events, Exposure) = (events, exposure);
    }

    public long Events { get; }

    public double Exposure { get; }

    /// <summary>Events per unit of exposure; NaN for an empty window, which every method here answers by name.</summary>
    public double Rate => Events / Exposure;

    internal int N => (int)Math.Min(Events, int.MaxValue);
}
