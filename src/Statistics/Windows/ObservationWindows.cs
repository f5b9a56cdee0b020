namespace Steadfast.Statistics.Windows;

/// <summary>Where an event falls for one person.</summary>
public enum Placement
{
    Outside,
    Before,
    After,
}

/// <summary>
/// The two windows in which one person's events are counted, about that person's index day. Days are whole numbers (any
/// day zero, such as <see cref="DateOnly.DayNumber"/>); a month is 365.25/12 days, and the lengths of windows are real
/// numbers that are never rounded. The rule for an event on day d of a person with index day i:
/// <list type="bullet">
/// <item>before: i − B ≤ d &lt; i, with B = months before × 365.25/12. For 12 months, the days i − 365 to i − 1.</item>
/// <item>after: i ≤ d &lt; i + A, with A = months after × 365.25/12, and d no later than the extract's last day, which is
/// itself in the extract. For 12 months, the days i to i + 365.</item>
/// </list>
/// Exposure before is B days. Exposure after is A days, or what of them the extract covers: min(A, end + 1 − i), and 0
/// for a person whose index day lies past the extract's end. Where the index day is left out, its events are in neither
/// window and exposure after is a day less.
/// </summary>
public readonly record struct ObservationWindows
{
    public const double DaysInMonth = 365.25 / 12;

    private readonly int lastBefore;
    private readonly int lastAfter;

    /// <param name="monthsBefore">Months before, above 0.</param>
    /// <param name="monthsAfter">Months after, above 0.</param>
    /// <param name="extractEnd">The last day that the extract covers.</param>
    /// <param name="leavesOutIndexDay">Events on the index day itself, often the one that led to the referral, are not counted.</param>
    public ObservationWindows(double monthsBefore, double monthsAfter, int extractEnd, bool leavesOutIndexDay = false)
    {
        MonthsBefore = Checked(monthsBefore, nameof(monthsBefore));
        MonthsAfter = Checked(monthsAfter, nameof(monthsAfter));
        (ExtractEnd, LeavesOutIndexDay) = (extractEnd, leavesOutIndexDay);
        lastBefore = (int)Math.Floor(DaysBefore);
        lastAfter = (int)Math.Ceiling(DaysAfter) - 1;
    }

    public double MonthsBefore { get; }

    public double MonthsAfter { get; }

    public int ExtractEnd { get; }

    public bool LeavesOutIndexDay { get; }

    public double DaysBefore => MonthsBefore * DaysInMonth;

    public double DaysAfter => MonthsAfter * DaysInMonth;

    /// <summary>Which window of a person with this index day an event on this day is in.</summary>
    public Placement Place(int indexDay, int eventDay)
    {
        var since = eventDay - indexDay;
        if (since < 0)
            return -since <= lastBefore ? Placement.Before : Placement.Outside;
        if (since == 0 && LeavesOutIndexDay)
            return Placement.Outside;
        return since <= lastAfter && eventDay <= ExtractEnd ? Placement.After : Placement.Outside;
    }

    /// <summary>Days of the after window that the extract covers.</summary>
    public double ExposureAfter(int indexDay) =>
        Math.Max(0, Math.Clamp((double)ExtractEnd + 1 - indexDay, 0, DaysAfter) - (LeavesOutIndexDay ? 1 : 0));

    /// <summary>The same in months; for a window wholly covered exactly <see cref="MonthsAfter"/>, or a day less.</summary>
    public double ExposureInMonths(int indexDay) =>
        IsFull(indexDay) && !LeavesOutIndexDay ? MonthsAfter : ExposureAfter(indexDay) / DaysInMonth;

    /// <summary>Does the extract cover the whole after window?</summary>
    public bool IsFull(int indexDay) => (double)ExtractEnd + 1 - indexDay >= DaysAfter;

    private static double Checked(double months, string name) => months is > 0 and <= 1200
        ? months
        : throw new ArgumentOutOfRangeException(name, months, "A window lasts more than 0 and at most 1200 months.");
}
