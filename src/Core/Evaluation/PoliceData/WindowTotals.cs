using Steadfast.Statistics.Rates;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>A group's totals: person-months of exposure, offences, offences per person-month.</summary>
public sealed record WindowTotals(
    int People, double MonthsBefore, double MonthsAfter, long OffencesBefore, long OffencesAfter,
    double? RateBefore, double? RateAfter, double? PercentChange)
{
    public static WindowTotals Of(PersonWindows group)
    {
        var (before, after) = ((long)group.Before.Sum(), (long)group.After.Sum());
        var (monthsBefore, monthsAfter) = (group.MonthsBefore.Sum(), group.MonthsAfter.Sum());
        double? rateBefore = monthsBefore > 0 ? before / monthsBefore : null;
        double? rateAfter = monthsAfter > 0 ? after / monthsAfter : null;
        return new WindowTotals(
            group.People, monthsBefore, monthsAfter, before, after, rateBefore, rateAfter,
            rateBefore > 0 ? 100 * (rateAfter / rateBefore - 1) : null);
    }

    internal EventCount Earlier => new(OffencesBefore, MonthsBefore);

    internal EventCount Later => new(OffencesAfter, MonthsAfter);
}
