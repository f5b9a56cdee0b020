using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// Whether the outcome can be shown yet. Offences reach police and court records late, so an outcome of M months needs a
/// wait of 6 more before it is read (the Ministry of Justice's proven reoffending definition): 12 months cannot be shown before 18.
/// </summary>
/// <param name="State">mature, partly mature, or not mature yet.</param>
/// <param name="PeopleMature">People whose window and wait lie within the extract.</param>
/// <param name="WaitMonths">Months of waiting after the window.</param>
/// <param name="MatureOn">The first day on which everybody's window and wait are over; null without people.</param>
/// <param name="Note">The state in a sentence.</param>
public sealed record Maturity(string State, int PeopleMature, int WaitMonths, DateOnly? MatureOn, Sentence Note)
{
    private const int Wait = 6;

    internal static Maturity Of(ObservationWindows windows, IReadOnlyCollection<int> indexDays)
    {
        var days = (int)Math.Ceiling((windows.MonthsAfter + Wait) * ObservationWindows.DaysInMonth);
        var mature = indexDays.Count(day => (long)day + days <= windows.ExtractEnd + 1L);
        var state = indexDays.Count > 0 && mature == indexDays.Count ? "mature" : mature > 0 ? "partly mature" : "not mature yet";
        Sentence note = state == "mature"
            ? "Everybody's window and wait lie within the extract."
            : $"{mature} of {indexDays.Count} people are past window and wait.";
        Sentence why = $"An outcome of {windows.MonthsAfter:0.#} months with a wait of {Wait} months for offences to be dealt with cannot be shown before {windows.MonthsAfter + Wait:0.#} months.";
        return new Maturity(state, mature, Wait, On(indexDays, days), Sentence.Join([note, why]));
    }

    private static DateOnly? On(IReadOnlyCollection<int> indexDays, int days)
    {
        if (indexDays.Count == 0)
            return null;
        var last = (long)indexDays.Max() + days;
        return last <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)last) : null;
    }
}
