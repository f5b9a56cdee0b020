using System.Globalization;
using System.Text.Json.Serialization;
using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Release.Ledger;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Files;
using Steadfast.Statistics;
using Steadfast.Statistics.Disclosure;
using Steadfast.Statistics.Disclosure.Auditing;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>A row of change as it may be shown: counts as printed, and shares only where every count behind them is.</summary>
/// <param name="Row">What was computed; of it a page shows shares and tests only where <paramref name="ShowsShare"/>.</param>
/// <param name="ShowsBounds">Whether best and worst case may be shown: they rest on the missing too.</param>
public sealed record ReleasedChangeRow(
    ChangeRow Row, string People, string NoFirst, string Missing, string Improved, string Same, string Worsened, bool ShowsShare, bool ShowsBounds);

/// <summary>Change as it leaves the service: all measures protected together, for they share the people.</summary>
public sealed record ReleasedChange(ChangeResult Whole, ReleaseProfile Profile, IReadOnlyList<ReleasedChangeRow> Rows)
{
    private const int Categories = 5;
    private static readonly string[] Names = ["no first reading", "not read again", "improved", "same", "worsened"];

    /// <summary>What a reader knows of each count, for the ledger.</summary>
    [JsonIgnore]
    public IReadOnlyList<LedgerFigure> Figures { get; private init; } = [];

    /// <exception cref="InvalidOperationException">A small count cannot be protected: nothing may be released.</exception>
    public static ReleasedChange Of(ChangeResult change, ReleaseProfile profile)
    {
        var wide = change.Sites.Count + 1;
        var measures = change.Rows.Count / wide;
        var cells = change.Rows.Take(wide).Select(row => new CountCell(row.Counts.People, CellUse.Keystone))
            .Concat(change.Rows.SelectMany(row => Parts(row.Counts)).Select(count => new CountCell(count))).ToList();
        var sums = new List<SumRelation>();
        if (change.Sites.Count > 0)
            sums.Add(OverSites(0, 1));
        for (var row = 0; row < change.Rows.Count; row++)
            sums.Add(new SumRelation(row % wide, [.. Enumerable.Range(Place(row, 0), Categories)]));
        for (var measure = 0; measure < measures && change.Sites.Count > 0; measure++)
            for (var category = 0; category < Categories; category++)
                sums.Add(OverSites(Place(measure * wide, category), Categories));
        var table = new LinkedTable(cells, sums);
        var released = Protection.Apply(table, profile);
        if (released.Unmet.Count > 0 || Auditor.Attack(table, released).Count > 0)
            throw new InvalidOperationException($"small counts cannot be protected under {profile.Name}; nothing was released");
        var figures = change.Rows.Take(wide).Select((row, i) => new LedgerFigure("people", row.Site, released.Cells[i].Known))
            .Concat(change.Rows.SelectMany((row, i) => Names.Select((name, c) => new LedgerFigure($"{row.Measure} {name} on {change.Request.To:yyyy-MM-dd}", row.Site, released.Cells[Place(i, c)].Known))));
        return new ReleasedChange(change, profile, [.. change.Rows.Select((row, i) => Release(row, released.Cells[i % wide], [.. Enumerable.Range(Place(i, 0), Categories).Select(cell => released.Cells[cell])]))]) { Figures = [.. figures] };

        int Place(int row, int category) => wide + (row * Categories) + category;
        SumRelation OverSites(int first, int step) => new(first + ((wide - 1) * step), [.. Enumerable.Range(0, wide - 1).Select(site => first + (site * step))]);
    }

    /// <summary>change.csv: a line for each measure and site; what is not shown is a marker, and shares that rest on it are empty.</summary>
    public void WriteCsv(Stream to)
    {
        var csv = new CsvWriter(to);
        csv.Row("measure", "site", "people", "no_first_reading", "not_read_again", "improved", "same", "worsened",
            "percent_improved", "low", "high", "worst_percent", "best_percent", "sign_test_p", "typical_change", "typical_low", "typical_high");
        foreach (var row in Rows)
            csv.Row([row.Row.Measure, row.Row.Site, row.People, row.NoFirst, row.Missing, row.Improved, row.Same, row.Worsened, .. Shares(row)]);
        csv.Flush();
    }

    private static string[] Shares(ReleasedChangeRow row)
    {
        var (share, rank) = (row.ShowsShare ? row.Row.Share : null, row.ShowsShare ? row.Row.Wilcoxon : null);
        return [Percent(share?.Estimate), Percent(share?.Low), Percent(share?.High), Percent(row.ShowsBounds ? row.Row.Worst.Estimate : null), Percent(row.ShowsBounds ? row.Row.Best.Estimate : null),
            Number(row.ShowsShare ? row.Row.SignTest.P : null), Number(rank?.Estimate), Number(rank?.Low), Number(rank?.High)];
    }

    private static ReleasedChangeRow Release(ChangeRow row, ProtectedCell people, ProtectedCell[] parts)
    {
        var share = parts[2..].All(cell => cell.Release == CellRelease.Shown);
        return new ReleasedChangeRow(row, people.Text, parts[0].Text, parts[1].Text, parts[2].Text, parts[3].Text, parts[4].Text, share, share && parts[1].Release == CellRelease.Shown);
    }

    private static int[] Parts(ChangeCounts counts) => [counts.NoFirst, counts.Missing, counts.Improved, counts.Same, counts.Worsened];

    private static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static string Number(double? value) => value is { } known && double.IsFinite(known) ? known.ToString("0.####", CultureInfo.InvariantCulture) : "";
}
