using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>The clustered rate ratio when both windows are this much shorter, for a result that hangs on a window's length.</summary>
public sealed record Sensitivity(double MonthsBefore, double MonthsAfter, int People, long OffencesBefore, long OffencesAfter, MethodResult RateRatio)
{
    // Each further pair of windows counts every offence again; beyond this many people the time is not worth it.
    private const int MostPeople = 100_000;

    private static readonly double[] Shares = [0.75, 0.5];

    internal static IEnumerable<ObservationWindows> Windows(ObservationWindows whole, int people) => people > MostPeople
        ? []
        : Shares.Select(share => new ObservationWindows(whole.MonthsBefore * share, whole.MonthsAfter * share, whole.ExtractEnd, whole.LeavesOutIndexDay));

    internal static List<Sensitivity> Of(IEnumerable<WindowTally> tallies, IEnumerable<int> cohort) =>
        [.. tallies.Select(tally => Of(PersonWindows.Of(tally, cohort)))];

    private static Sensitivity Of(PersonWindows group)
    {
        var totals = WindowTotals.Of(group);
        return new Sensitivity(
            group.Windows.MonthsBefore, group.Windows.MonthsAfter, totals.People, totals.OffencesBefore, totals.OffencesAfter, OffendingMethods.Clustered(group));
    }
}
