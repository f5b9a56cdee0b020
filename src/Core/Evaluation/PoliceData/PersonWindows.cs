using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// The counted people of one group as columns, one place for each person whose after window the extract covers at least
/// in part. Months are months of exposure.
/// </summary>
public sealed class PersonWindows
{
    private PersonWindows(WindowTally tally, int[] people)
    {
        (Rows, Windows, FirstIndexDay) = (people, tally.Windows, DateOnly.MaxValue.DayNumber);
        (Before, Recent, After) = (new double[people.Length], new double[people.Length], new double[people.Length]);
        (MonthsAfter, DaysToFirst) = (new double[people.Length], new int?[people.Length]);
        for (var i = 0; i < people.Length; i++)
        {
            var (before, recent, after, first) = tally[people[i]];
            (Before[i], Recent[i], After[i], DaysToFirst[i]) = (before, recent, after, first);
            FirstIndexDay = Math.Min(FirstIndexDay, tally.IndexDay(people[i]));
            MonthsAfter[i] = tally.Windows.ExposureInMonths(tally.IndexDay(people[i]));
        }
    }

    public ObservationWindows Windows { get; }

    /// <summary>The earliest index day; the last day there is without people.</summary>
    public int FirstIndexDay { get; }

    /// <summary>Each person's place in the tally.</summary>
    public int[] Rows { get; }

    public int People => Rows.Length;

    public double[] Before { get; }

    /// <summary>Of the offences before, those in the last quarter of the window.</summary>
    public double[] Recent { get; }

    public double[] After { get; }

    public double[] MonthsAfter { get; }

    /// <summary>Days from the index date to the first offence after it, or null.</summary>
    public int?[] DaysToFirst { get; }

    public double MonthsBefore => Windows.MonthsBefore;

    /// <summary>Those of these people whose after window has any exposure.</summary>
    public static PersonWindows Of(WindowTally tally, IEnumerable<int> people) =>
        new(tally, [.. people.Where(i => tally.Windows.ExposureAfter(tally.IndexDay(i)) > 0)]);

    /// <summary>
    /// Each person's monthly rate after less their monthly rate before, over one denominator: with windows of one length
    /// a change of one offence is then the same number for everybody, and rounding breaks no tie.
    /// </summary>
    public double[] Differences()
    {
        var differences = new double[People];
        for (var i = 0; i < People; i++)
            differences[i] = (After[i] * MonthsBefore - Before[i] * MonthsAfter[i]) / (MonthsAfter[i] * MonthsBefore);
        return differences;
    }
}
