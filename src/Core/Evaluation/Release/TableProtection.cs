using System.Globalization;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>Protects Tables 2 to 7 together, and lets them go only when an attack on all of them at once finds nothing.</summary>
public static class TableProtection
{
    /// <exception cref="InvalidOperationException">The attack found a hidden count, or one could not be protected: nothing may be released.</exception>
    /// <exception cref="ArgumentException">The counts do not add up as the tables say they do.</exception>
    public static ProtectedTables Apply(EvaluationTables tables, ReleaseProfile profile, ProtectionRules? rules = null)
    {
        if (profile == ReleaseProfile.None)
            return new ProtectedTables(profile, ReleasedTables.Whole(tables), 0, true, []);
        var model = CountModel.Of(tables);
        var released = Protection.Apply(model.Table, profile, rules);
        var disclosed = Auditor.Attack(model.Table, released, rules);
        if (disclosed.Count > 0 || released.Unmet.Count > 0)
            throw new InvalidOperationException($"{Math.Max(disclosed.Count, released.Unmet.Count)} small counts cannot be protected under {profile.Name}; nothing was released.");
        var demographics = new DemographicProtection(tables, profile);
        ReleasedCell[] cells = [.. tables.Cells.Select(cell => cell.Table == 2
            ? demographics.Protect(cell, cell.Site == EvaluationTables.MeanOfSites ? null : released.Cells[model.PlaceOfDenominator(cell)])
            : Protect(cell, released.Cells[model.PlaceOfCount(cell)], released.Cells[model.PlaceOfDenominator(cell)], profile))];
        var printed = ReleasedTables.Whole(tables) with { Cells = cells, Notes = ReleasedTables.Sentences(tables.Notes, _ => "Some") };
        return new ProtectedTables(profile, printed, released.HiddenCount, released.IsLeast, [.. Flags(tables, released, model)])
        {
            Figures = [.. model.Places.Select(place => new LedgerFigure(LedgerRow(place.Key.Row, tables.Request), place.Key.Site, released.Cells[place.Value].Known))],
        };
    }

    /// <summary>Referrals by source, and young people known, are of the whole period; everything else is of the cases open or closed on its last day.</summary>
    private static string LedgerRow(string row, TablesRequest request) =>
        row.StartsWith("3 referred_by", StringComparison.Ordinal) || row.StartsWith(CountModel.Known, StringComparison.Ordinal) ? row : $"{row} on {request.To:yyyy-MM-dd}";

    /// <summary>A percentage is printed only from counts that are printed: from either count and the share, the other follows.</summary>
    private static ReleasedCell Protect(TableCell cell, ProtectedCell n, ProtectedCell denominator, ReleaseProfile profile)
    {
        var percent = (n.Count, denominator.Count) switch
        {
            (null, _) or (_, null) => profile.WithheldMarker,
            (_, 0) => "",
            ({ } count, { } of) => Text((200L * count + of) / (2L * of)),
        };
        return new ReleasedCell(cell.Table, cell.Row, cell.Site, n.Text, denominator.Text, percent);
    }

    private static IEnumerable<ShareFlag> Flags(EvaluationTables tables, ProtectedTable released, CountModel model) =>
        from cell in tables.Cells
        where cell.Table > 2 && !cell.Row.EndsWith(": total", StringComparison.Ordinal) && cell.N is not null
            && !released.Cells[model.PlaceOfCount(cell)].IsHidden && !released.Cells[model.PlaceOfDenominator(cell)].IsHidden
        let share = GroupShares.Of(cell.N ?? 0, cell.Denominator)
        where share != GroupShare.Mixed
        select new ShareFlag(cell.Table, cell.Row, cell.Site, share);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
