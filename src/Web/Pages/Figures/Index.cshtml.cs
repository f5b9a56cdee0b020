using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Steadfast.Core.Database;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Web.Access;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Figures;

/// <summary>Tables 2 to 7 for any days and sites, with pictures, as files, and leading to the cases behind each figure.</summary>
public sealed class IndexModel(ServiceFigures figures, ServiceDatabase db, TimeProvider clock, Wording words) : PeriodPage(db, clock, words)
{
    public ReleasedTables? Tables { get; private set; }

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

    /// <summary>The picture of a table, fetched when somebody unfolds it: five of them weigh as much as the page.</summary>
    public async Task<IActionResult> OnGetPictureAsync(int table, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Tables?.Cells.Any(cell => cell.Table == table) == true ? Content(ChartOf(table).ToSvg(), "image/svg+xml") : NotFound();
    }

    public string PictureOf(int table) => $"/figures?handler=Picture&table={table}&{Query}";

    public string CasesBehind(ReleasedCell cell) =>
        $"/figures/cases?{Query}&row={Uri.EscapeDataString(cell.Row)}&site={Uri.EscapeDataString(cell.Site)}";

    /// <summary>A count of Tables 3 to 7 at a site can be followed to its cases; a mean or an age cannot.</summary>
    public bool CanFollow(ReleasedCell cell) => SeesWhole && cell.Table > 2 && cell.N is not ("" or "0");

    private BarChart ChartOf(int table) => new(
        Words[TableTitles.Caption(table)], Words["Shares by site, in percent of the number below each table's head."], Words["Row"],
        [.. Tables!.Cells.Where(c => c.Table == table && !c.Row.EndsWith("total", StringComparison.Ordinal)).GroupBy(c => c.Row).Select(row => new BarGroup(
            Words[TableTitles.RowName(row.Key, Wording.IsWelsh)],
            [.. row.Select(c => new Bar(c.Site, double.TryParse(c.Percent, CultureInfo.InvariantCulture, out var percent) ? percent : null, Shown(c)))]))],
        Most: 100);

    private static string Shown(ReleasedCell cell) => cell.Percent.Length > 0 ? $"{cell.N} ({cell.Percent} %)" : cell.N;

    private async Task LoadAsync(CancellationToken cancel)
    {
        if (await RequestAsync(to => new DateOnly(to.Year, to.Month, 1).AddMonths(-11), cancel) is { } request
            && !await GivenAsync(async () => Tables = await figures.ForAsync(HttpContext.Viewer(), request, cancel)))
            GivenBefore = await figures.TablesGivenAsync(cancel);
    }

    private FileContentResult Download(Action<ReleasedTables, Stream> write, string type, string ending)
    {
        using var buffer = new MemoryStream();
        write(Tables!, buffer);
        return File(buffer.ToArray(), type, $"tables-{From:yyyy-MM-dd}-to-{To:yyyy-MM-dd}.{ending}");
    }
}
