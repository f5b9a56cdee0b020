using System.Globalization;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>
/// Table 2's figures are not counts. The youngest and the oldest are one person each and stay inside the service. A share is withheld where
/// it tells of a small number either way, a mean where it rests on one. The figures over all sites go with any site's, so that nothing is left to subtract from.
/// </summary>
internal sealed class DemographicProtection(EvaluationTables tables, ReleaseProfile profile)
{
    private readonly HashSet<string> _partlyWithheld = [.. tables.Cells
        .Where(cell => cell.Table == 2 && IsSite(cell.Site) && TellsOfFew(cell, profile)).Select(cell => cell.Row)];

    /// <param name="cell">A cell of Table 2.</param>
    /// <param name="known">How the number for whom it is known is released; null for the mean of sites, which is over sites and not people.</param>
    public ReleasedCell Protect(TableCell cell, ProtectedCell? known)
    {
        var withheld = IsOnePerson(cell) || TellsOfFew(cell, profile) || known?.IsHidden == true || (!IsSite(cell.Site) && _partlyWithheld.Contains(cell.Row));
        var figure = withheld ? profile.WithheldMarker : cell.N?.ToString(CultureInfo.InvariantCulture) ?? "";
        return new ReleasedCell(cell.Table, cell.Row, cell.Site, figure, known?.Text ?? profile.WithheldMarker, "");
    }

    private static bool IsSite(string site) => site is not (EvaluationTables.Overall or EvaluationTables.MeanOfSites);

    private static bool IsOnePerson(TableCell cell) => cell.Row is "min_age" or "max_age";

    private static bool TellsOfFew(TableCell cell, ReleaseProfile profile)
    {
        if (cell.Site == EvaluationTables.MeanOfSites)
            return false;
        if (cell.Denominator < profile.Threshold)
            return cell.Denominator > 0;
        return cell.Row.EndsWith("_percent", StringComparison.Ordinal) && cell.N is { } percent
            && Counts(percent, cell.Denominator).Any(n => profile.IsSmall(n) || profile.IsSmall((int)cell.Denominator - n));
    }

    /// <summary>The counts that round to a percentage.</summary>
    private static IEnumerable<int> Counts(long percent, long of)
    {
        var first = Math.Max(0, (percent * of - of / 2 - 1) / 100);
        var last = Math.Min(of, (percent * of + of / 2 + 1) / 100 + 1);
        for (var n = first; n <= last; n++)
            if ((200 * n + of) / (2 * of) == percent)
                yield return (int)n;
    }
}
