using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Web.Access;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Figures;

/// <summary>Tables 2 to 7 for any days and sites, with pictures, as files, and leading to the cases behind each figure.</summary>
public sealed class IndexModel(ServiceFigures figures, ServiceDatabase db, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Sites { get; set; } = [];

    public IReadOnlyList<Choice> AllSites { get; private set; } = [];

    public ReleasedTables? Tables { get; private set; }

    public bool LeadsToCases => ServiceFigures.SeesWhole(HttpContext.Viewer());

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
        return Tables is null ? Page() : Download(TablesCsv.Write, "text/csv", "csv");
    }

    public async Task<IActionResult> OnGetWorkbookAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Tables is null ? Page() : Download(TablesWorkbook.Write, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    }

    /// <summary>This page's own answers, for the addresses of files and cases.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"From={From:yyyy-MM-dd}&To={To:yyyy-MM-dd}")
        + string.Concat(Sites.Select(s => "&Sites=" + Uri.EscapeDataString(s)));

    public string CasesBehind(ReleasedCell cell) =>
        $"/figures/cases?{Query}&row={Uri.EscapeDataString(cell.Row)}&site={Uri.EscapeDataString(cell.Site)}";

    /// <summary>A count of Tables 3 to 7 at a site can be followed to its cases; a mean or an age cannot.</summary>
    public bool CanFollow(ReleasedCell cell) => LeadsToCases && cell.Table > 2 && cell.N is not ("" or "0");

    public BarChart ChartOf(int table) => new(
        words[TableTitles.Caption(table)], words["Shares by site, in percent of the number below each table's head."], words["Row"],
        [.. Tables!.Cells.Where(c => c.Table == table && !c.Row.EndsWith("total", StringComparison.Ordinal)).GroupBy(c => c.Row).Select(row => new BarGroup(
            words[TableTitles.RowName(row.Key, Wording.IsWelsh)],
            [.. row.Select(c => new Bar(c.Site, double.TryParse(c.Percent, CultureInfo.InvariantCulture, out var percent) ? percent : null, Shown(c)))]))],
        Most: 100);

    private static string Shown(ReleasedCell cell) => cell.Percent.Length > 0 ? $"{cell.N} ({cell.Percent} %)" : cell.N;

    private async Task LoadAsync(CancellationToken cancel)
    {
        var names = await db.Sites.Where(s => s.Name != EvaluationTables.SiteNotKnown).OrderBy(s => s.Name).Select(s => s.Name).ToListAsync(cancel);
        AllSites = [.. names.Select(name => new Choice(name, name))];
        // Those outside begin with whole months, so that a page opened day by day is one release.
        To ??= LeadsToCases ? clock.Today() : clock.Today().AddDays(-clock.Today().Day);
        From ??= new DateOnly(To.Value.Year, To.Value.Month, 1).AddMonths(-11);
        if (From > To)
            ModelState.AddModelError(nameof(To), words["The last day must not be before the first"]);
        foreach (var unknown in Sites.Where(s => !names.Contains(s)))
            ModelState.AddModelError(nameof(Sites), words["There is no site called {0}", unknown]);
        if (ModelState.IsValid && !await this.AllowedAsync(words, async () => Tables = await figures.ForAsync(HttpContext.Viewer(), new TablesRequest(From.Value, To.Value, Sites), cancel)))
            GivenBefore = await figures.TablesGivenAsync(cancel);
    }

    private FileContentResult Download(Action<ReleasedTables, Stream> write, string type, string ending)
    {
        using var buffer = new MemoryStream();
        write(Tables!, buffer);
        return File(buffer.ToArray(), type, $"tables-{From:yyyy-MM-dd}-to-{To:yyyy-MM-dd}.{ending}");
    }
}
