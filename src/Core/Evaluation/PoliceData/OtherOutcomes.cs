using Steadfast.Statistics.Ordinal;
using Steadfast.Statistics.Paired;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Any offence, yes or no, among people whose whole windows were seen.</summary>
/// <param name="People">They.</param>
/// <param name="Before">Those with an offence before.</param>
/// <param name="After">Those with an offence after.</param>
/// <param name="Change">McNemar's exact test of those who changed: only after over only before.</param>
public sealed record AnyOffence(int People, int Before, int After, MethodResult Change)
{
    internal static AnyOffence Of(PersonWindows group)
    {
        int[] seen = [.. Enumerable.Range(0, group.People).Where(i => group.IsFull[i] && group.MonthsBefore[i] == group.Windows.MonthsBefore)];
        var (before, after) = (seen.Count(i => group.Before[i] > 0), seen.Count(i => group.After[i] > 0));
        var both = seen.Count(i => group.Before[i] > 0 && group.After[i] > 0);
        Sentence? unequal = group.Windows.MonthsBefore == group.Windows.MonthsAfter ? null : "The windows differ in length, so the two shares are not of like with like.";
        return new AnyOffence(seen.Length, before, after, MethodResult.Of("mcnemar_exact", McNemar.Exact(after - both, before - both),
            Sentence.Join(["People with an offence only after over people with one only before, of those whose whole windows were seen; n is people who changed.", unequal])));
    }
}

/// <summary>Severity of offences by a table of weights that was handed in.</summary>
/// <param name="WeightBefore">Sum of weights before.</param>
/// <param name="WeightAfter">Sum of weights after.</param>
/// <param name="Unweighted">Offences whose code has no weight; not in the sums.</param>
/// <param name="Methods">On each person's monthly weight after less before, and the ratio of the two rates.</param>
public sealed record SeverityResult(double WeightBefore, double WeightAfter, long Unweighted, IReadOnlyList<MethodResult> Methods)
{
    private const int MostResampled = 20_000;

    internal static SeverityResult Of(WeightTally weights, PersonWindows group, ExtractContent extract)
    {
        double[] before = [.. group.Rows.Select(weights.Before)], after = [.. group.Rows.Select(weights.After)];
        var differences = group.Differences(before, after);
        var methods = new List<MethodResult>
        {
            OffendingMethods.SignFlipped(differences, "Mean over people of the monthly weight after less that before. n is people."),
            OffendingMethods.Ranked(differences),
        };
        if (group.People is > 0 and <= MostResampled)
            methods.Add(MethodResult.Of("severity_ratio_bootstrap", ClusterBootstrap.Interval(group.People, drawn => Ratio(drawn, group, before, after)),
                "Weight per month after over that before, interval by drawing whole people again. n is people."));
        return new SeverityResult(before.Sum(), after.Sum(), extract.Unweighted, methods);
    }

    private static double Ratio(ReadOnlySpan<int> drawn, PersonWindows group, double[] before, double[] after)
    {
        var (early, late, monthsEarly, monthsLate) = (0.0, 0.0, 0.0, 0.0);
        foreach (var i in drawn)
        {
            early += before[i];
            late += after[i];
            monthsEarly += group.MonthsBefore[i];
            monthsLate += group.MonthsAfter[i];
        }
        return early > 0 ? late / monthsLate / (early / monthsEarly) : double.NaN;
    }
}

/// <summary>The service's own missing episodes in the same windows, for the same people.</summary>
/// <param name="Totals">Episodes in place of offences.</param>
/// <param name="Methods">rate_ratio_clustered, sign_flip and wilcoxon.</param>
public sealed record MissingEpisodes(WindowTotals Totals, IReadOnlyList<MethodResult> Methods)
{
    private static readonly string[] Kept = ["rate_ratio_clustered", "sign_flip", "wilcoxon"];

    internal static MissingEpisodes Of(StudyInput input)
    {
        var group = PersonWindows.Of(input.Missing!, input.Cohort());
        return new MissingEpisodes(WindowTotals.Of(group), [.. OffendingMethods.Of(group).Where(method => Kept.Contains(method.Name))]);
    }
}
