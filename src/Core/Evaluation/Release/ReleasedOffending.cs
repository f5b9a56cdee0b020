using System.Globalization;
using System.Text.RegularExpressions;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>
/// A result as it may be read: whole inside the evaluation, and for others without any picture of single people, without
/// small sites, and with small numbers behind a marker.
/// </summary>
public sealed partial record ReleasedOffending
{
    private readonly ReleaseProfile profile;
    private readonly HashSet<string> hiddenSites;

    private ReleasedOffending(OffendingResult result, ReleaseProfile profile)
    {
        (Whole, this.profile) = (result, profile);
        hiddenSites = HiddenSites(result, profile);
    }

    /// <summary>What was computed; a page shows of it only what the members here let through.</summary>
    private OffendingResult Whole { get; }

    public static ReleasedOffending Inside(OffendingResult result) => new(result, ReleaseProfile.None);

    public static ReleasedOffending Outside(OffendingResult result, ReleaseProfile profile) => new(result, profile);

    public bool ShowsPeople => profile == ReleaseProfile.None;

    /// <summary>False where so few were compared, or so few offences counted, that any figure would be of single people: rates give counts away.</summary>
    public bool ShowsResult => Enumerable.All([Whole.People, Whole.OffencesBefore, Whole.OffencesAfter], n => !IsSmall(n));

    /// <summary>Every site that was compared, shown or not.</summary>
    public IEnumerable<string> AllSites => Whole.Sites.Select(site => site.Site);

    /// <summary>What a reader learns of counts, for the ledger.</summary>
    /// <param name="design">What windows are counted from, and their lengths: only results of one design can be subtracted.</param>
    public IEnumerable<LedgerFigure> Figures(string design) => ShowsResult
        ? Of(EvaluationTables.Overall, Whole.People, Whole.OffencesBefore, Whole.OffencesAfter)
            .Concat(Result.Sites.SelectMany(site => Of(site.Site, site.Totals.People, site.Totals.OffencesBefore, site.Totals.OffencesAfter)))
            .Select(figure => figure with { Row = $"{figure.Row}, {design}" })
        : [];

    /// <summary>The figures that stand on everybody compared.</summary>
    public OffendingResult Result => Whole with
    {
        PersonRates = ShowsPeople ? Whole.PersonRates : [],
        FirstOffence = ShowsPeople ? Whole.FirstOffence : [],
        Severity = ShowsPeople ? Whole.Severity : null,
        Linkage = ShowsPeople ? Whole.Linkage : null,
        Sites = [.. Whole.Sites.Where(site => !hiddenSites.Contains(site.Site))],
        Warnings = [.. Whole.Warnings.Where(warning => ShowsPeople || !FewPeople().IsMatch(warning.ToString()))],
    };

    /// <summary>Sites that were compared and are not shown.</summary>
    public bool HidesSites => hiddenSites.Count > 0;

    /// <summary>A count of people or offences, or the marker where it is small.</summary>
    public string Count(long count) =>
        IsSmall(count) ? profile.WithheldMarker : count.ToString(CultureInfo.InvariantCulture);

    private bool IsSmall(long count) => count < int.MaxValue && profile.IsSmall((int)count);

    private static IEnumerable<LedgerFigure> Of(string site, params long[] counts) =>
        counts.Zip(["people", "offences before", "offences after"], (count, row) => new LedgerFigure(row, site, Point((int)Math.Min(count, int.MaxValue - 1))));

    private static CountRange Point(int count) => new(count, count);

    /// <summary>A count of some among others: hidden too where those who are not in it would be few.</summary>
    public string Part(long count, long of) => profile.IsSmall((int)Math.Min(count, of - count)) ? profile.WithheldMarker : Count(count);

    /// <summary>The way down, with steps hidden that would tell how few were lost at the next.</summary>
    public IReadOnlyList<(string Step, string People)> Funnel
    {
        get
        {
            var (steps, later) = (new List<(string, string)>(), (int?)null);
            foreach (var step in Whole.Funnel.Reverse())
            {
                var hidden = profile.IsSmall(step.People) || (later is { } shown && profile.IsSmall(Math.Abs(step.People - shown)));
                steps.Insert(0, (step.Step, hidden ? profile.WithheldMarker : Count(step.People)));
                later = hidden ? later : step.People;
            }
            return steps;
        }
    }

    /// <summary>Small sites; and of one alone the next smallest with it, for the rest would be subtracted from all.</summary>
    private static HashSet<string> HiddenSites(OffendingResult result, ReleaseProfile profile)
    {
        var bySize = result.Sites.OrderBy(site => site.Totals.People).ToList();
        var small = bySize.Where(site => Enumerable.Any<long>([site.Totals.People, site.Totals.OffencesBefore, site.Totals.OffencesAfter], n => profile.IsSmall((int)n))).ToList();
        if (small.Count == 1 && bySize.FirstOrDefault(site => !small.Contains(site)) is { } next)
            small.Add(next);
        return [.. small.Select(site => site.Site)];
    }

    [GeneratedRegex(@"\b[1-9] (of|people|person|offences|rows|pairs|have|are)\b")]
    private static partial Regex FewPeople();
}
