using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Options;
using Steadfast.Statistics;
using Steadfast.Statistics.Ordinal;
using Steadfast.Statistics.Paired;

namespace Steadfast.Core.Evaluation.Change;

/// <summary>One level of one measure on one day.</summary>
public sealed record Reading(string Measure, DateOnly Day, int Level);

/// <summary>A young person referred in the period: the site of their latest referral in it, and all their dated readings up to its last day.</summary>
public sealed record FollowedPerson(string Site, IReadOnlyList<Reading> Readings);

/// <summary>What became of people on one measure.</summary>
/// <param name="People">Everybody referred in the period.</param>
/// <param name="NoFirst">Of them, those never read.</param>
/// <param name="Missing">Those read once and not again.</param>
public sealed record ChangeCounts(int People, int NoFirst, int Missing, int Improved, int Same, int Worsened)
{
    public int ReadFirst => People - NoFirst;

    public int ReadAgain => Improved + Same + Worsened;
}

/// <summary>Change on one measure at one site, or over all.</summary>
/// <param name="Share">Of those read again, the share that improved; Wilson's interval.</param>
/// <param name="Worst">Of all read first, that share if nobody not read again improved.</param>
/// <param name="Best">The same if all of them did.</param>
/// <param name="SignTest">Exact sign test of those who improved against those who worsened.</param>
/// <param name="Wilcoxon">Typical change in levels, up is better, with its interval.</param>
public sealed record ChangeRow(string Measure, string Site, ChangeCounts Counts, Answer Share, Answer Worst, Answer Best, Answer SignTest, Answer Wilcoxon);

/// <summary>Change on every measure, by site and over all.</summary>
/// <param name="Unreadable">Readings whose value is no level; not used.</param>
/// <param name="Undated">Readings without a day; not used.</param>
public sealed record ChangeResult(TablesRequest Request, IReadOnlyList<string> Sites, IReadOnlyList<ChangeRow> Rows, int Unreadable, int Undated);

/// <summary>
/// Change between each young person's first reading of a measure and their latest by the last day. Levels are ordered and no
/// more: 4 is above 2, not twice as much. Before and after alone, so it shows change and not its cause.
/// </summary>
public static class ChangeStudy
{
    /// <summary>The one measure of which less is better.</summary>
    public const string Risk = "exploitation_risk";

    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase) { ["low"] = 1, ["medium"] = 3, ["high"] = 5 };

    /// <summary>A level from what was written: a whole number, or low, medium, high as 1, 3, 5.</summary>
    public static bool TryLevel(string? value, out int level) =>
        int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out level) || Words.TryGetValue(value?.Trim() ?? "", out level);

    public static ChangeResult Of(TablesRequest request, IReadOnlyList<FollowedPerson> people, int unreadable, int undated)
    {
        IReadOnlyList<string> sites = request.Sites.Count > 0 ? request.Sites : [.. people.Select(p => p.Site).Distinct().Order(StringComparer.Ordinal)];
        var counted = people.Where(p => sites.Contains(p.Site)).ToList();
        var known = BuiltInLists.OutcomeMeasures.Select(option => option.Code).ToList();
        var measures = known.Concat(counted.SelectMany(p => p.Readings).Select(r => r.Measure).Distinct().Except(known).Order(StringComparer.Ordinal));
        var rows = from measure in measures
                   from site in sites.Append(EvaluationTables.Overall)
                   select Row(measure, site, [.. counted.Where(p => site == EvaluationTables.Overall || p.Site == site)]);
        return new ChangeResult(request, sites, [.. rows], unreadable, undated);
    }

    private static ChangeRow Row(string measure, string site, List<FollowedPerson> people)
    {
        var pairs = people.Select(p => Pair(p, measure)).OfType<(int First, int? Last)>().ToList();
        // Less is better of risk; turned about, falling is improving for every measure.
        var turned = pairs.Select(pair => measure == Risk ? pair : (-pair.First, -pair.Last)).ToList();
        var change = OrdinalChange.Of(turned);
        var (worst, best) = change.Bounds();
        double[] differences = [.. turned.Where(pair => pair.Item2 is not null).Select(pair => (double)pair.Item1 - pair.Item2!.Value)];
        return new ChangeRow(measure, site, new ChangeCounts(people.Count, people.Count - pairs.Count, change.Missing, change.Fell, change.Same, change.Rose),
            change.ShareFell(), worst, best, change.SignTest(), SignedRank.Test(differences));
    }

    /// <summary>The first reading and the last on a later day; of two on one day the later record counts.</summary>
    private static (int First, int? Last)? Pair(FollowedPerson person, string measure)
    {
        var readings = person.Readings.Where(r => r.Measure == measure).ToList();
        if (readings.Count == 0)
            return null;
        var (firstDay, lastDay) = (readings.Min(r => r.Day), readings.Max(r => r.Day));
        return (readings.Last(r => r.Day == firstDay).Level, lastDay > firstDay ? readings.Last(r => r.Day == lastDay).Level : null);
    }
}
