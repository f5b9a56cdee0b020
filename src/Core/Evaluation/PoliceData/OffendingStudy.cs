using Steadfast.Statistics.Rates;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Change in offending from two CSV files, and more where there are more.</summary>
public static class OffendingStudy
{
    /// <summary>Reads the files and computes everything. Nothing is kept of the extract but counts.</summary>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault is named.</exception>
    public static OffendingResult Run(OffendingRequest request, IProgress<double>? progress = null)
    {
        var input = StudyInput.Read(request, sensitivity: true, progress);
        var shorter = input.Windows.Skip(1).Where(windows => windows.Tally.Windows != input.Tally.Windows).Select(windows => windows.Tally);
        return Result(input) with
        {
            Sensitivity = Sensitivity.Of(shorter, input.Cohort()),
            Linkage = input.Links is null ? null : LinkageResult.Of(input),
        };
    }

    /// <summary>The counts alone: a place for each person of the cohort, then of the comparison, in their files' order.</summary>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault is named.</exception>
    public static WindowTally CountWindows(OffendingRequest request) => StudyInput.Read(request, sensitivity: false, progress: null).Tally;

    private static OffendingResult Result(StudyInput input)
    {
        var group = PersonWindows.Of(input.Tally, input.Cohort());
        var others = input.Request.Comparison is null ? null : PersonWindows.Of(input.Tally, input.Comparison());
        var methods = OffendingMethods.Of(group).ToList();
        var matched = others is null ? null : MatchedComparison.Of(input.Tally, group, others);
        if (others is not null)
            methods.AddRange([OffendingMethods.DifferenceInDifferences(group, others), matched!.Result]);
        var compared = methods.Find(method => method is { Name: "difference_in_differences", Estimate: not null });
        var (totals, headline) = (WindowTotals.Of(group), Headline(methods));
        var maturity = Maturity.Of(input.Tally.Windows, [.. input.Cohort().Select(input.Tally.IndexDay)]);
        var (mean, detectable) = (RegressionToMean.Of(group, others), Detectable.Of(group));
        return new OffendingResult
        {
            People = totals.People,
            MonthsBefore = totals.MonthsBefore,
            MonthsAfter = totals.MonthsAfter,
            OffencesBefore = totals.OffencesBefore,
            OffencesAfter = totals.OffencesAfter,
            RateBefore = totals.RateBefore,
            RateAfter = totals.RateAfter,
            PercentChange = totals.PercentChange,
            Headline = headline.Name,
            EvidenceLevel = (group.People, compared) switch { (0, _) => 0, (_, null) => 2, _ => 3 },
            IndexDates = IndexDates.Of([.. input.Cohort().Select(input.Tally.IndexDay)]),
            Funnel = Funnel(input, group),
            Warnings = [.. input.Warnings, .. OffendingWarnings.Of(input, group, others, maturity, mean)],
            Methods = methods,
            Windows = WindowRule.Of(input.Tally.Windows),
            Maturity = maturity,
            RegressionToMean = mean,
            SmallestDetectable = detectable,
            Sites = Sites(input),
            Comparison = others is null ? null : ComparisonResult.Of(group, others, matched!),
            AnyOffence = AnyOffence.Of(group),
            Severity = input.Severity is null ? null : SeverityResult.Of(input.Severity, group, input.Extract),
            MissingEpisodes = input.Missing is null ? null : MissingEpisodes.Of(input),
            Extract = input.Extract,
            FirstOffence = SurvivalPoint.Of(group),
            PersonRates = PersonRate.Of(input, group),
            Wording = [.. OffendingWording.Of(group, totals, headline, compared, detectable)],
        };
    }

    /// <summary>Sign-flip, or where it has no p value and the clustered ratio has one, that: both are of people.</summary>
    private static MethodResult Headline(List<MethodResult> methods)
    {
        var flip = methods.Single(method => method.Name == "sign_flip");
        var clustered = methods.Single(method => method.Name == "rate_ratio_clustered");
        return flip.P is null && clustered.P is not null ? clustered : flip;
    }

    private static List<FunnelStep> Funnel(StudyInput input, PersonWindows group) =>
    [
        new FunnelStep("referred", input.People.Cohort),
        input.Links is null
            ? new FunnelStep("in extract", input.Cohort().Count(input.Tally.IsSeen))
            : new FunnelStep("matched", input.Cohort().Count()),
        new FunnelStep("full window", input.Cohort().Count(input.Tally.IsFull)),
        new FunnelStep("compared", group.People),
    ];

    private static List<SiteResult> Sites(StudyInput input)
    {
        var sites = new List<SiteResult>();
        foreach (var site in input.Cohort().GroupBy(i => input.People.SiteOf[i]))
        {
            var totals = WindowTotals.Of(PersonWindows.Of(input.Tally, site));
            if (totals.People == 0)
                continue;
            var ratio = RateRatio.Exact(totals.Later, totals.Earlier);
            sites.Add(new SiteResult(input.People.Sites[site.Key], totals, MethodResult.Of("rate_ratio_exact", ratio,
                "Exact conditional test, every offence taken as independent; n is offences.")));
        }

        return sites;
    }
}
