using Steadfast.Statistics.Design;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// How large a fall could come about by itself because people are referred after a bad spell. The last quarter of the
/// before window is held against its first three: were the earlier rate the usual one, a return to it alone would change
/// the rate by this much. It is a size to hold the result against, not a correction of it.
/// </summary>
/// <param name="RateEarlier">Offences per person-month in the first three quarters of the before window.</param>
/// <param name="RateRecent">Offences per person-month in its last quarter, next to the index date.</param>
/// <param name="PossibleFallPercent">Fall from the whole window's rate to the earlier one; 0 where there was no bad spell, null without offences.</param>
/// <param name="CorrectedRatio">With a comparison group: offences after over those expected had nothing changed, by empirical Bayes from the comparison's rates before; else null.</param>
/// <param name="Note">What it means.</param>
public sealed record RegressionToMean(
    double? RateEarlier, double? RateRecent, double? PossibleFallPercent, MethodResult? CorrectedRatio, Sentence Note)
{
    internal static RegressionToMean Of(PersonWindows group, PersonWindows? comparison)
    {
        var corrected = comparison is null ? null : Corrected(group, comparison);
        var (before, recent) = (group.Before.Sum(), group.Recent.Sum());
        var share = Math.Floor(group.Windows.DaysBefore * Statistics.Windows.WindowTally.RecentShare) / group.Windows.DaysBefore;
        var months = group.MonthsBefore.Sum();
        if (before == 0 || months == 0 || share == 0)
            return new RegressionToMean(null, null, null, corrected, "There were no offences before, so there is no bad spell to return from.");
        var (earlier, late, whole) = ((before - recent) / (months * (1 - share)), recent / (months * share), before / months);
        var fall = Math.Max(0, 100 * (1 - earlier / whole));
        Sentence note = late > earlier
            ? (Sentence)$"Offending was higher just before the index date; a return to the earlier rate alone would be a fall of {fall:0} %."
            : "Offending was no higher just before the index date than earlier, so this window shows no bad spell; one could still lie before it.";
        return new RegressionToMean(earlier, late, fall, corrected,
            Sentence.Join([note, "Where people are referred after a bad spell, falls of 15 to 24 % have come about by themselves."]));
    }

    private static MethodResult Corrected(PersonWindows group, PersonWindows comparison)
    {
        var rates = GammaPoisson.Fit(comparison.Before, comparison.MonthsBefore);
        var people = Enumerable.Range(0, group.People)
            .Select(i => new BeforeAfter(group.Before[i], group.MonthsBefore[i], group.After[i], group.MonthsAfter[i])).ToList();
        var without = RegressionToTheMean.Correct(rates, people);
        Sentence? fall = without.FallFromSelection is { } share ? (Sentence)$"Without any effect, offences would have changed by {-100 * share:0} %." : null;
        return MethodResult.Of("empirical_bayes", without.Ratio, Sentence.Join(
            ["Offences after over those expected had nothing changed, if the comparison shows how rates are spread among people like these. n is people.", fall]));
    }
}
