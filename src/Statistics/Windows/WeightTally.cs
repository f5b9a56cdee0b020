namespace Steadfast.Statistics.Windows;

/// <summary>
/// Sums a weight of events, their severity say, in the windows of a <see cref="WindowTally"/>. Weights are whole
/// thousandths, so that the sum is the same in whatever order threads add.
/// </summary>
/// <param name="windows">The tally whose windows, index days and days away hold.</param>
public sealed class WeightTally(WindowTally windows)
{
    public const int Scale = 1000;

    private readonly long[] before = new long[windows.People];
    private readonly long[] after = new long[windows.People];

    public double Before(int person) => before[person] / (double)Scale;

    public double After(int person) => after[person] / (double)Scale;

    /// <summary>Adds one event of a weight in thousandths.</summary>
    public void Add(int person, int day, long weight)
    {
        var placement = windows.Place(person, day);
        if (placement == Placement.Before)
            Interlocked.Add(ref before[person], weight);
        else if (placement == Placement.After)
            Interlocked.Add(ref after[person], weight);
    }
}
