namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>How many of one site were found in the extract.</summary>
public sealed record SiteLinks(string Site, int Referred, int Linked);

/// <summary>The clustered rate ratio when links count from another probability on; a threshold of null counts those without a link as people without an offence.</summary>
public sealed record ThresholdSensitivity(double? Threshold, int People, long OffencesBefore, long OffencesAfter, MethodResult RateRatio)
{
    internal static readonly double[] Thresholds = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99];

    internal static ThresholdSensitivity Of(double? threshold, PersonWindows group)
    {
        var totals = WindowTotals.Of(group);
        return new ThresholdSensitivity(threshold, totals.People, totals.OffencesBefore, totals.OffencesAfter, OffendingMethods.Clustered(group));
    }
}

/// <summary>Who of the cohort was found in the extract, and what hangs on how sure that had to be.</summary>
public sealed record LinkageResult(double Threshold, IReadOnlyList<SiteLinks> Sites, IReadOnlyList<ThresholdSensitivity> Sensitivity)
{
    internal static LinkageResult Of(StudyInput input)
    {
        var (people, links, threshold) = (input.People, input.Links!, input.Request.Threshold);
        var sites = Enumerable.Range(0, people.Cohort).GroupBy(i => people.Sites[people.SiteOf[i]])
            .Select(site => new SiteLinks(site.Key, site.Count(), site.Count(i => links.Surest[i] >= threshold)));
        var others = input.Windows.Skip(1).Where(windows => windows.Tally.Windows == input.Tally.Windows)
            .Select(windows => ThresholdSensitivity.Of(windows.LeastProbability, PersonWindows.Of(windows.Tally, input.Cohort(windows.LeastProbability))));
        var used = ThresholdSensitivity.Of(threshold, PersonWindows.Of(input.Tally, input.Cohort()));
        var everyone = ThresholdSensitivity.Of(null, PersonWindows.Of(input.Tally, Enumerable.Range(0, people.Cohort)));
        return new LinkageResult(threshold, [.. sites], [.. others.Where(other => other.Threshold != threshold).Append(used).OrderBy(other => other.Threshold), everyone]);
    }
}
