using Microsoft.AspNetCore.Mvc;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Core.Options;
using Steadfast.Statistics;
using Steadfast.Web.Access;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Figures.Change;

/// <summary>Who improved between first and latest reading, measure by measure: shares with intervals, and what the missing could make of them.</summary>
public sealed class IndexModel(ServiceFigures figures, ServiceDatabase db, TimeProvider clock, Wording words) : PeriodPage(db, clock, words)
{
    public ReleasedChange? Change { get; private set; }

    /// <summary>The measures of which anything was read.</summary>
    public IEnumerable<IReadOnlyList<ReleasedChangeRow>> Measures => Change!.Rows.GroupBy(row => row.Row.Measure)
        .Where(rows => rows.Any(row => row.Row.Counts.ReadFirst > 0)).Select(rows => (IReadOnlyList<ReleasedChangeRow>)[.. rows]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Change is null)
            return Page();
        using var buffer = new MemoryStream();
        Change.WriteCsv(buffer);
        return File(buffer.ToArray(), "text/csv", $"change-{From:yyyy-MM-dd}-to-{To:yyyy-MM-dd}.csv");
    }

    public string NameOf(string measure) => BuiltInLists.OutcomeMeasures.FirstOrDefault(option => option.Code == measure) is { } option
        ? (Wording.IsWelsh ? option.Welsh : option.English)
        : measure;

    public string SiteOf(ReleasedChangeRow row) => row.Row.Site == EvaluationTables.Overall ? Words["All"] : row.Row.Site;

    public static string Percent(double? share) => share is { } known ? $"{100 * known:0}\u00A0%" : "–";

    public static string Interval(Answer answer) => answer.Low is null ? "–" : $"{100 * answer.Low:0} – {100 * answer.High:0}\u00A0%";

    public ForestChart ChartOf(IReadOnlyList<ReleasedChangeRow> rows) => new(
        Words["Share who improved"], Words["Of those read again, with the 95 % interval; as many improving as not lies at the line."], Words["Site"], Words["Share and interval"],
        [.. rows.Select(row => new ForestRow(SiteOf(row), row.ShowsShare ? row.Row.Share.Estimate : null, row.ShowsShare ? row.Row.Share.Low : null, row.ShowsShare ? row.Row.Share.High : null,
            row.ShowsShare ? $"{Percent(row.Row.Share.Estimate)} ({Interval(row.Row.Share)})" : "*", row.Row.Site == EvaluationTables.Overall))],
        Neutral: 0.5, Ratio: false);

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (await RequestAsync(to => to.AddYears(-2).AddDays(1), cancel) is { } request
            && !await GivenAsync(async () => Change = await figures.ChangeAsync(HttpContext.Viewer(), request, cancel)))
            GivenBefore = await figures.ChangeGivenAsync(cancel);
    }
}
