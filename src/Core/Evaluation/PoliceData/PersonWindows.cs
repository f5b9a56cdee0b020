using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// The counted people of one group as columns, one place for each person with exposure in both windows. Months are months
/// of exposure: days away are taken out.
/// </summary>
public sealed class PersonWindows
{
    private PersonWindows(WindowTally tally, int[] people)
    {
        (Rows, Windows, FirstIndexDay) = (people, tally.Windows, DateOnly.MaxValue.DayNumber);
        (Before, Recent, After) = (new double[people.Length], new double[people.Length], new double[people.Length]);
        (MonthsBefore, MonthsAfter, DaysToFirst) = (new double[people.Length], new double[people.Length], new double?[people.Length]);
        IsFull = new bool[people.Length];
        for (var i = 0; i < people.Length; i++)
            Fill(tally, i, people[i]);
    }

    public ObservationWindows Windows { get; }

    /// <summary>The earliest index day; the last day there is without people.</summary>
    public int FirstIndexDay { get; private set; }

    /// <summary>Each person's place in the tally.</summary>
    public int[] Rows { get; }

    public int People => Rows.Length;

    public double[] Before { get; }

    /// <summary>Of the offences before, those in the last quarter of the window.</summary>
    public double[] Recent { get; }

    public double[] After { get; }

    public double[] MonthsBefore { get; }

    public double[] MonthsAfter { get; }

    /// <summary>Is the whole of the after window seen?</summary>
    public bool[] IsFull { get; }

    /// <summary>Days of exposure from the index date to the first offence after it, or null.</summary>
    public double?[] DaysToFirst { get; }

    /// <summary>Those of these people who have any exposure both before and after.</summary>
    public static PersonWindows Of(WindowTally tally, IEnumerable<int> people) =>
        new(tally, [.. people.Where(i => tally.MonthsAfter(i) > 0 && tally.MonthsBefore(i) > 0)]);

    /// <summary>Each person's monthly rate after less their monthly rate before.</summary>
    public double[] Differences() => Differences(Before, After);

    /// <summary>
    /// The same of other sums over these windows, over one denominator: with windows of one length a change of one offence
    /// is then the same number for everybody, and rounding breaks no tie.
    /// </summary>
    internal double[] Differences(double[] before, double[] after)
    {
        var differences = new double[People];
        for (var i = 0; i < People; i++)
            differences[i] = Difference(before[i], MonthsBefore[i], after[i], MonthsAfter[i]);
        return differences;
    }

    /// <summary>With nothing on one side the other's rate alone, however long the first was: a product would be rounded.</summary>
    private static double Difference(double before, double monthsBefore, double after, double monthsAfter) => (before, after) switch
    {
        (0, _) => after / monthsAfter,
        (_, 0) => -before / monthsBefore,
        _ => (after * monthsBefore - before * monthsAfter) / (monthsAfter * monthsBefore),
    };

    private void Fill(WindowTally tally, int i, int person)
    {
        var (before, recent, after, first) = tally[person];
        (Before[i], Recent[i], After[i]) = (before, recent, after);
        DaysToFirst[i] = first is { } days ? Math.Max(0, days - tally.DaysAwayAfter(person, days)) : null;
        FirstIndexDay = Math.Min(FirstIndexDay, tally.IndexDay(person));
        (MonthsBefore[i], MonthsAfter[i], IsFull[i]) = (tally.MonthsBefore(person), tally.MonthsAfter(person), tally.IsFull(person));
    }
}
