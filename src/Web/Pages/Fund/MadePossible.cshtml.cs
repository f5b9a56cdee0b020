using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Files;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases.Support;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Fund;

/// <summary>Practical support counted for the report: what it made possible, what was bought, for whom.</summary>
public sealed class MadePossibleModel(SupportCounts counts, FundSites fundSites, OptionLists options, Wording words, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<(string Of, string Heading)> Parts =
        [("made_possible", "What it made possible"), ("kind", "What was bought"), ("for", "For whom")];

    private OptionNames names = null!;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Letters of one site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Site { get; set; }

    public IReadOnlyList<Choice> Sites { get; private set; } = [];

    public SupportTotals? Totals { get; private set; }

    public string Query => string.Create(CultureInfo.InvariantCulture, $"From={From:yyyy-MM-dd}&To={To:yyyy-MM-dd}&Site={Uri.EscapeDataString(Site ?? "")}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Totals is null)
            return Page();
        using var buffer = new MemoryStream();
        var csv = new CsvWriter(buffer, neutraliseFormulas: true);
        csv.Row("counted_by", "code", "pieces", "young_people", "paid");
        foreach (var row in Totals.Rows)
            csv.Row(row.Of, row.Code, $"{row.Requests}", $"{row.YoungPeople}", new Pence(row.Pence).ToPlain());
        csv.Row("total", "", $"{Totals.Requests}", $"{Totals.YoungPeople}", new Pence(Totals.Pence).ToPlain());
        csv.Flush();
        return File(buffer.ToArray(), "text/csv", $"support-{From:yyyy-MM-dd}-to-{To:yyyy-MM-dd}.csv");
    }

    public string NameOf(SupportCount row) => row.Of switch
    {
        "made_possible" => names.Of("made_possible", row.Code, Wording.Code)!,
        "kind" => names.Of("support_kind", row.Code, Wording.Code)!,
        _ => words[SupportWords.Of(Enum.Parse<SupportFor>(row.Code))],
    };

    private async Task LoadAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var sites = await fundSites.OfAsync(viewer, cancel);
        Sites = [.. sites.Select(s => new Choice(s.Letters, s.Name))];
        names = await options.NamesAsync(cancel);
        To ??= clock.Today();
        From ??= FundYear.FirstDay(FundYear.Of(To.Value));
        if (From > To)
            ModelState.AddModelError(nameof(To), words["The last day must not be before the first"]);
        var chosen = string.IsNullOrEmpty(Site) ? null : sites.FirstOrDefault(s => s.Letters == Site);
        if (!string.IsNullOrEmpty(Site) && chosen is null)
            ModelState.AddModelError(nameof(Site), words["Choose one of the list"]);
        if (ModelState.IsValid)
            Totals = await counts.CountAsync(viewer, chosen?.Id, From.Value, To.Value, cancel);
    }
}
