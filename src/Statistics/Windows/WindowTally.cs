namespace Steadfast.Statistics.Windows;

/// <summary>
/// Counts events of many people in their windows. Events may come in any order and from several threads at once; the
/// result is the same. Memory is 20 bytes for each person, however many events there are.
/// </summary>
public sealed class WindowTally
{
    /// <summary>The share of the before window, next to the index day, that is counted apart.</summary>
    public const double RecentShare = 0.25;

    // First holds nothing seen, seen with nothing after, or the days to the first event after and this.
    private const int Unseen = 0;
    private const int Nothing = 1;
    private const int Zero = 2;

    private readonly PersonCounts[] counts;
    private readonly TimeAway? away;
    private readonly int recent;
    private int lastTouched;

    /// <param name="windows">The rule.</param>
    /// <param name="indexDays">Each person's index day.</param>
    /// <param name="away">Days that are no exposure, where any are known.</param>
    public WindowTally(ObservationWindows windows, ReadOnlySpan<int> indexDays, TimeAway? away = null)
    {
        (Windows, counts, this.away) = (windows, new PersonCounts[indexDays.Length], away);
        for (var person = 0; person < counts.Length; person++)
            counts[person].IndexDay = indexDays[person];
        recent = (int)Math.Floor(windows.DaysBefore * RecentShare);
    }

    public ObservationWindows Windows { get; }

    public int People => counts.Length;

    /// <summary>Events before; of them those in the last quarter of the window; events after; days from index to the first after, or null.</summary>
    public (int Before, int Recent, int After, int? DaysToFirst) this[int person]
    {
        get
        {
            var count = counts[person];
            return (count.Before, count.Recent, count.After, count.First < Zero ? null : count.First - Zero);
        }
    }

    public int IndexDay(int person) => counts[person].IndexDay;

    /// <summary>Months of the before window in which this person could be seen.</summary>
    public double MonthsBefore(int person)
    {
        var index = IndexDay(person);
        var lost = away?.DaysBetween(person, index - Windows.DaysBefore, index) ?? 0;
        return lost == 0 ? Windows.MonthsBefore : Math.Max(0, Windows.DaysBefore - lost) / ObservationWindows.DaysInMonth;
    }

    /// <summary>Months of the after window that the extract covers and in which this person could be seen.</summary>
    public double MonthsAfter(int person)
    {
        var lost = DaysAwayAfter(person, Windows.DaysAfter);
        var days = Windows.ExposureAfter(IndexDay(person));
        return lost == 0 ? Windows.ExposureInMonths(IndexDay(person)) : Math.Max(0, days - lost) / ObservationWindows.DaysInMonth;
    }

    /// <summary>Does the extract cover the whole after window, with no day of it away?</summary>
    public bool IsFull(int person) => Windows.IsFull(IndexDay(person)) && DaysAwayAfter(person, Windows.DaysAfter) == 0;

    /// <summary>Days away within so many days from the index day on, up to the extract's end.</summary>
    public double DaysAwayAfter(int person, double days)
    {
        var start = IndexDay(person) + (Windows.LeavesOutIndexDay ? 1 : 0);
        return away?.DaysBetween(person, start, Math.Min(IndexDay(person) + days, Windows.ExtractEnd + 1.0)) ?? 0;
    }

    /// <summary>Which window of this person an event on this day is in; days away are in none.</summary>
    public Placement Place(int person, int day) => away is not null && away.IsAway(person, day)
        ? Placement.Outside
        : Windows.Place(counts[person].IndexDay, day);

    /// <summary>Was any event of this person added, in a window or not?</summary>
    public bool IsSeen(int person) => counts[person].First != Unseen;

    /// <summary>Adds one event.</summary>
    public void Add(int person, int day)
    {
        ref var count = ref counts[person];
        switch (Place(person, day))
        {
            case Placement.Before:
                Interlocked.Increment(ref count.Before);
                if (count.IndexDay - day <= recent)
                    Interlocked.Increment(ref count.Recent);
                Earlier(ref count.First, Nothing);
                break;
            case Placement.After:
                Interlocked.Increment(ref count.After);
                Earlier(ref count.First, day - count.IndexDay + Zero);
                break;
            default:
                Earlier(ref count.First, Nothing);
                break;
        }
    }

    /// <summary>Adds whole columns: event k is of person persons[k], on day days[k].</summary>
    public void Add(ReadOnlySpan<int> persons, ReadOnlySpan<int> days)
    {
        if (persons.Length != days.Length)
            throw new ArgumentException($"{persons.Length} people of events need as many days, not {days.Length}.", nameof(days));
        // A locked addition waits for its memory alone; reading first lets the waits overlap.
        var touched = 0;
        foreach (var person in persons)
            touched ^= counts[person].First;
        Volatile.Write(ref lastTouched, touched);
        for (var i = 0; i < persons.Length; i++)
            Add(persons[i], days[i]);
    }

    private static void Earlier(ref int first, int value)
    {
        var seen = Volatile.Read(ref first);
        while ((seen == Unseen || (value >= Zero && (seen == Nothing || value < seen)))
            && Interlocked.CompareExchange(ref first, value, seen) is var now && now != seen)
            seen = now;
    }

    private struct PersonCounts
    {
        public int IndexDay;
        public int Before;
        public int Recent;
        public int After;
        public int First;
    }
}
