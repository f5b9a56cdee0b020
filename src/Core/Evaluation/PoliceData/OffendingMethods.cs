using Steadfast.Statistics;
using Steadfast.Statistics.Paired;
using Steadfast.Statistics.Rates;
using Steadfast.Statistics.Regression;
using Steadfast.Statistics.Survival;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Every method on one group, in the order they are shown. Ratios are the rate after over the rate before.</summary>
internal static class OffendingMethods
{
    // Beyond this many people permutations add nothing to their normal limit but time.
    private const int MostPermuted = 10_000;

    private const string Pooled = "Takes every offence as independent of every other, which is too sure where people differ; n is offences.";

    private const string Binomial = "Negative binomial regression (NB2) with the logarithm of months as offset, model-based errors, which do not know that two rows are one person; statistic z.";

    public static IEnumerable<MethodResult> Of(PersonWindows group)
    {
        var totals = WindowTotals.Of(group);
        yield return MethodResult.Of("rate_ratio_exact", RateRatio.Exact(totals.Later, totals.Earlier), Sentence.Join(["Exact conditional test.", Pooled]));
        yield return MethodResult.Of("rate_ratio_mid_p", RateRatio.MidP(totals.Later, totals.Earlier), Sentence.Join(["Mid-p conditional test.", Pooled]));
        yield return MethodResult.Of("rate_ratio_score", RateRatio.Score(totals.Later, totals.Earlier), Sentence.Join(["Score interval.", Pooled]));
        foreach (var result in Regressions(group))
            yield return result;
        var differences = group.Differences();
        yield return SignFlipped(differences, "Mean over people of the monthly rate after less that before; each person counts once. n is people.");
        yield return Ranked(differences);
        yield return FirstOffence(group);
    }

    /// <summary>The ratio of the two groups' ratios, people clustered.</summary>
    public static MethodResult DifferenceInDifferences(PersonWindows group, PersonWindows comparison)
    {
        double[] counts = [.. group.Before, .. comparison.Before, .. group.After, .. comparison.After];
        var people = group.People + comparison.People;
        double[] months = [.. group.MonthsBefore, .. comparison.MonthsBefore, .. group.MonthsAfter, .. comparison.MonthsAfter];
        bool[] treated = [.. Enumerable.Range(0, 2 * people).Select(row => row % people < group.People)];
        bool[] after = [.. Enumerable.Range(0, 2 * people).Select(row => row >= people)];
        int[] persons = [.. Enumerable.Range(0, 2 * people).Select(row => row % people)];
        return MethodResult.Of("difference_in_differences", Statistics.Regression.DifferenceInDifferences.Of(counts, months, treated, after, persons),
            "The group's rate ratio over the comparison's, from the interaction of a Poisson regression, errors clustered by person (HC1); the service's effect only if both would have changed alike without it. n is people.");
    }

    private static IEnumerable<MethodResult> Regressions(PersonWindows group)
    {
        var (n, rows) = (group.People, Rows(group));
        yield return Clustered(group);
        var negative = NegativeBinomial.Fit(rows.Design, rows.Counts, rows.Offset);
        Sentence? theta = negative.Theta is { } found ? (Sentence)$"Theta {found:0.####} (standard error {negative.ThetaError ?? 0:0.####})." : null;
        yield return MethodResult.Of("negative_binomial", negative.Regression.Ratio(1) with { N = n },
            Sentence.Join([Binomial, theta, "n is people."]));
    }

    /// <summary>Rate after over rate before by Poisson regression, errors clustered by person.</summary>
    public static MethodResult Clustered(PersonWindows group)
    {
        var (design, counts, offset) = Rows(group);
        int[] persons = [.. Enumerable.Range(0, group.People), .. Enumerable.Range(0, group.People)];
        var poisson = GeneralizedLinearModel.Poisson(design, counts, offset);
        var ratio = poisson.Ratio(1, Sandwich.Clustered(poisson, persons));
        return MethodResult.Of("rate_ratio_clustered", ratio with { N = group.People },
            "Poisson regression with the logarithm of months as offset, errors clustered by person (HC1: G/(G−1)·(n−1)/(n−p)); statistic z. n is people.");
    }

    /// <summary>Two rows for each person: all before, then all after.</summary>
    private static (DesignMatrix Design, double[] Counts, double[] Offset) Rows(PersonWindows group)
    {
        var n = group.People;
        var after = new double[2 * n];
        Array.Fill(after, 1, n, n);
        double[] counts = [.. group.Before, .. group.After];
        double[] offset = [.. group.MonthsBefore.Concat(group.MonthsAfter).Select(months => Math.Log(months))];
        return (DesignMatrix.WithIntercept(("after", after)), counts, offset);
    }

    /// <summary>Exact or by draws; for very many people by its normal limit.</summary>
    public static MethodResult SignFlipped(double[] differences, Sentence note) =>
        MethodResult.Of("sign_flip", differences.Length > MostPermuted ? SignFlipLimit.Test(differences) : SignFlip.Test(differences), note);

    /// <summary>Wilcoxon's test, saying how many people did not change.</summary>
    public static MethodResult Ranked(double[] differences)
    {
        var still = differences.Count(difference => difference == 0);
        Sentence? left = still > 0 ? (Sentence)$"{still} of {differences.Length} did not change and are left out." : null;
        var answer = SignedRank.Test(differences);
        return MethodResult.Of("wilcoxon", answer with { Note = null }, Sentence.Join(
            ["Pseudo-median of the same differences, with people who did not change left out. n is people who changed.", left]));
    }

    /// <summary>The share without an offence by day of exposure from the index date; nobody to follow, no curve.</summary>
    public static KaplanMeier? Curve(PersonWindows group)
    {
        var (times, events) = (new double[group.People], new bool[group.People]);
        for (var i = 0; i < group.People; i++)
            (times[i], events[i]) = group.DaysToFirst[i] is { } day
                ? (day, true)
                : (group.MonthsAfter[i] * Statistics.Windows.ObservationWindows.DaysInMonth, false);
        return group.People == 0 ? null : new KaplanMeier(times, events);
    }

    /// <summary>Share without an offence from the index date to the end of the after window.</summary>
    private static MethodResult FirstOffence(PersonWindows group)
    {
        const string Name = "survival_first_offence";
        Sentence note = "Kaplan-Meier share with no offence from the index date to the end of the window after it, Greenwood's error, log interval. n is people.";
        if (Curve(group) is not { } curve)
            return MethodResult.Of(Name, Answer.Nothing(Name, 0, Reason.NoData), note);
        var (last, median) = (curve.Steps[^1], curve.Median());
        Sentence half = median.Estimate is { } days ? $"Half had offended by day {days:0}." : "Fewer than half had offended by the end.";
        // Where nobody or everybody has offended Greenwood's error is 0 or unknown, and limits at the share itself would claim certainty.
        var answer = last.Survival is > 0 and < 1
            ? new Answer(Name, last.Survival, last.Low, last.High, null, null, group.People)
            : new Answer(Name, last.Survival, null, null, null, null, group.People, "A share of nobody or everybody has no interval by this method.");
        return MethodResult.Of(Name, answer, Sentence.Join([note, half]));
    }
}
