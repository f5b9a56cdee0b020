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

    /// <summary>
    /// What a reader learns of counts, for the ledger. Those compared under other windows, or found another way, are some of the same
    /// people, so results of every design are held against each other; offences only where they are of one window.
    /// </summary>
    /// <param name="before">The window before, by which offences of one result are told from those of another.</param>
    /// <param name="after">The window after.</param>
    public IEnumerable<LedgerFigure> Figures(string before, string after)
    {
        var steps = FunnelCounts.Select(step => step.People).OfType<int>().Distinct().Select(people => People(EvaluationTables.Overall, people));
        if (!ShowsResult)
            return steps;
        return [
            .. steps, .. Offences(EvaluationTables.Overall, Whole.OffencesBefore, Whole.OffencesAfter),
            .. Result.Sites.Select(site => People(site.Site, site.Totals.People)),
            .. Result.Sites.SelectMany(site => Offences(site.Site, site.Totals.OffencesBefore, site.Totals.OffencesAfter))];

        LedgerFigure People(string site, long people) => new("people", site, Point(people));
        LedgerFigure[] Offences(string site, long earlier, long later) => [new($"offences, {before}", site, Point(earlier)), new($"offences, {after}", site, Point(later))];
    }

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

    private static CountRange Point(long count)
    {
        var known = (int)Math.Min(count, int.MaxValue - 1);
        return new(known, known);
    }

    /// <summary>A count of some among others: hidden too where those who are not in it would be few.</summary>
    public string Part(long count, long of) => profile.IsSmall((int)Math.Min(count, of - count)) ? profile.WithheldMarker : Count(count);

    /// <summary>The way down, with steps hidden that would tell how few were lost at the next.</summary>
    public IReadOnlyList<(string Step, string People)> Funnel => [.. FunnelCounts.Select(step => (step.Step, step.People is { } people ? Count(people) : profile.WithheldMarker))];

    private List<(string Step, int? People)> FunnelCounts
    {
        get
        {
            var (steps, later) = (new List<(string, int?)>(), (int?)null);
            foreach (var step in Whole.Funnel.Reverse())
            {
                var hidden = profile.IsSmall(step.People) || (later is { } shown && profile.IsSmall(Math.Abs(step.People - shown)));
                steps.Insert(0, (step.Step, hidden ? null : step.People));
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

    [GeneratedRegex(@"\b[1-9] (of|people|person|offences|rows|pairs|have|has|are|is)\b")]
    private static partial Regex FewPeople();
}
