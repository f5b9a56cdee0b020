using System.Runtime.InteropServices;
using Steadfast.Statistics.Rates;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Change in offending from two CSV files, and a third of people to compare with.</summary>
public static class OffendingStudy
{
    /// <summary>Reads the files and computes everything. Nothing is kept of the extract but counts.</summary>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault is named.</exception>
    public static OffendingResult Run(OffendingRequest request, IProgress<double>? progress = null)
    {
        var (people, tallies, extract, warnings) = Read(request, sensitivity: true, progress);
        var shorter = Sensitivity.Of(tallies.Skip(1), people.Cohort);
        return Result(people, tallies[0], extract, warnings, request.Comparison is not null) with { Sensitivity = shorter };
    }

    /// <summary>The counts alone: a place for each person of the cohort, then of the comparison, in their files' order.</summary>
    /// <exception cref="Files.InputFaultsException">A file is wrong; every fault is named.</exception>
    public static WindowTally CountWindows(OffendingRequest request) => Read(request, sensitivity: false, progress: null).Tallies[0];

    private static (People People, List<WindowTally> Tallies, ExtractContent Extract, List<string> Warnings) Read(
        OffendingRequest request, bool sensitivity, IProgress<double>? progress)
    {
        var (faults, warnings, people) = (new FaultList(), new List<string>(), new People());
        faults.Gather(() => PeopleFile.Read(request.Cohort, people, faults, warnings));
        people.Cohort = people.IndexDays.Count;
        if (request.Comparison is { } comparison)
            faults.Gather(() => PeopleFile.Read(comparison, people, faults, warnings));
        var windows = new ObservationWindows(request.MonthsBefore, request.MonthsAfter, request.ExtractEnd.DayNumber);
        var all = sensitivity ? Sensitivity.Windows(windows, people.IndexDays.Count).Prepend(windows) : [windows];
        var tallies = all.Select(each => new WindowTally(each, CollectionsMarshal.AsSpan(people.IndexDays))).ToList();
        var extract = new ExtractContent(0, 0, 0, 0, null);
        faults.Gather(() => extract = OffenceFile.Count(request.Offences, people.Keys, tallies, faults, warnings, progress));
        faults.ThrowIfAny();
        return (people, tallies, extract, warnings);
    }

    private static OffendingResult Result(People people, WindowTally tally, ExtractContent extract, List<string> warnings, bool compared)
    {
        var group = PersonWindows.Of(tally, Enumerable.Range(0, people.Cohort));
        var others = compared ? PersonWindows.Of(tally, Enumerable.Range(people.Cohort, tally.People - people.Cohort)) : null;
        var methods = OffendingMethods.Of(group).ToList();
        var matched = others is null ? null : MatchedComparison.Of(tally, group, others);
        if (others is not null)
            methods.AddRange([OffendingMethods.DifferenceInDifferences(group, others), matched!.Result]);
        var (totals, headline) = (WindowTotals.Of(group), Headline(methods));
        var maturity = Maturity.Of(tally.Windows, people.IndexDays[..people.Cohort]);
        var (mean, detectable) = (RegressionToMean.Of(group, others), Detectable.Of(group));
        warnings.AddRange(OffendingWarnings.Of(group, people.Cohort, extract, maturity, mean));
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
            EvidenceLevel = compared ? 3 : 2,
            Funnel = Funnel(people.Cohort, tally, group),
            Warnings = warnings,
            Methods = methods,
            Windows = WindowRule.Of(tally.Windows),
            Maturity = maturity,
            RegressionToMean = mean,
            SmallestDetectable = detectable,
            Sites = Sites(people, tally),
            Comparison = others is null ? null : ComparisonResult.Of(group, others, matched!),
            Sensitivity = [],
            Extract = extract,
            Wording = [.. OffendingWording.Of(totals, headline, methods.Find(method => method.Name == "difference_in_differences"), detectable)],
        };
    }

    /// <summary>Sign-flip, or where it has no p value and the clustered ratio has one, that: both are of people.</summary>
    private static MethodResult Headline(List<MethodResult> methods)
    {
        var flip = methods.Single(method => method.Name == "sign_flip");
        var clustered = methods.Single(method => method.Name == "rate_ratio_clustered");
        return flip.P is null && clustered.P is not null ? clustered : flip;
    }

    private static List<FunnelStep> Funnel(int cohort, WindowTally tally, PersonWindows group)
    {
        var people = Enumerable.Range(0, cohort);
        return
        [
            new FunnelStep("referred", cohort),
            new FunnelStep("in extract", people.Count(tally.IsSeen)),
            new FunnelStep("full window", people.Count(i => tally.Windows.IsFull(tally.IndexDay(i)))),
            new FunnelStep("compared", group.People),
        ];
    }

    private static List<SiteResult> Sites(People people, WindowTally tally)
    {
        var sites = new List<SiteResult>();
        foreach (var site in Enumerable.Range(0, people.Cohort).GroupBy(i => people.SiteOf[i]))
        {
            var totals = WindowTotals.Of(PersonWindows.Of(tally, site));
            if (totals.People == 0)
                continue;
            var ratio = RateRatio.Exact(totals.Later, totals.Earlier);
            sites.Add(new SiteResult(people.Sites[site.Key], totals, MethodResult.Of("rate_ratio_exact", ratio,
                "Exact conditional test, every offence taken as independent; n is offences.")));
        }

        return sites;
    }
}
