using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
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
public sealed class IndexModel(ServiceFigures figures, ServiceDatabase db, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Sites { get; set; } = [];

    public IReadOnlyList<Choice> AllSites { get; private set; } = [];

    public ReleasedChange? Change { get; private set; }

    public string Query => string.Create(CultureInfo.InvariantCulture, $"From={From:yyyy-MM-dd}&To={To:yyyy-MM-dd}") + string.Concat(Sites.Select(s => "&Sites=" + Uri.EscapeDataString(s)));

    /// <summary>The measures of which anything was read.</summary>
    public IEnumerable<IReadOnlyList<ReleasedChangeRow>> Measures => Change!.Rows.GroupBy(row => row.Row.Measure)
        .Where(rows => rows.Any(row => row.Row.Counts.ReadFirst > 0)).Select(rows => (IReadOnlyList<ReleasedChangeRow>)[.. rows]);

    /// <summary>After a refusal: the periods and sites that may be asked for.</summary>
    public IReadOnlyList<TablesRequest> GivenBefore { get; private set; } = [];

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

    public string SiteOf(ReleasedChangeRow row) => row.Row.Site == EvaluationTables.Overall ? words["All"] : row.Row.Site;

    public static string Percent(double? share) => share is { } known ? $"{100 * known:0}\u00A0%" : "–";

    public static string Interval(Answer answer) => answer.Low is null ? "–" : $"{100 * answer.Low:0} – {100 * answer.High:0}\u00A0%";

    public ForestChart ChartOf(IReadOnlyList<ReleasedChangeRow> rows) => new(
        words["Share who improved"], words["Of those read again, with the 95 % interval; as many improving as not lies at the line."], words["Site"], words["Share and interval"],
        [.. rows.Select(row => new ForestRow(SiteOf(row), row.ShowsShare ? row.Row.Share.Estimate : null, row.ShowsShare ? row.Row.Share.Low : null, row.ShowsShare ? row.Row.Share.High : null,
            row.ShowsShare ? $"{Percent(row.Row.Share.Estimate)} ({Interval(row.Row.Share)})" : "*", row.Row.Site == EvaluationTables.Overall))],
        Neutral: 0.5, Ratio: false);

    private async Task LoadAsync(CancellationToken cancel)
    {
        var names = await db.Sites.Where(s => s.Name != EvaluationTables.SiteNotKnown).OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(cancel);
        AllSites = [.. names.Select(name => new Choice(name, name))];
        // Those outside begin with whole months, so that a page opened day by day is one release.
        To ??= ServiceFigures.SeesWhole(HttpContext.Viewer()) ? clock.Today() : clock.Today().AddDays(-clock.Today().Day);
        From ??= To.Value.AddYears(-2).AddDays(1);
        if (From > To)
            ModelState.AddModelError(nameof(To), words["The last day must not be before the first"]);
        foreach (var unknown in Sites.Where(s => !names.Contains(s)))
            ModelState.AddModelError(nameof(Sites), words["There is no site called {0}", unknown]);
        if (ModelState.IsValid && !await this.AllowedAsync(words, async () => Change = await figures.ChangeAsync(HttpContext.Viewer(), new TablesRequest(From.Value, To.Value, Sites), cancel)))
            GivenBefore = await figures.ChangeGivenAsync(cancel);
    }
}
