using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Fund;

/// <summary>A site's budget of a year: what is left, and what everything was for.</summary>
public sealed class ViewBudgetModel(FundSites sites, FundLists lists, OptionLists options, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;

    public IReadOnlyList<Site> Sites { get; private set; } = [];

    public Site Chosen { get; private set; } = null!;

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public Budget? Budget { get; private set; }

    public IReadOnlyList<FundItem> Items { get; private set; } = [];

    public long SetAsidePence => Items.Where(i => i.Spending.Status != SpendingStatus.Spent).Sum(i => i.Spending.HeldPence);

    public bool MaySet => HttpContext.Viewer().Role == Role.NationalLead;

    public async Task<IActionResult> OnGetAsync(string? site, int? year, CancellationToken cancel) =>
        await LoadAsync(site, year, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(string? site, int? year, CancellationToken cancel)
    {
        if (!await LoadAsync(site, year, cancel))
            return NotFound();
        using var buffer = new MemoryStream();
        var csv = new CsvWriter(buffer, neutraliseFormulas: true);
        csv.Row("asked_on", "kind", "for", "way", "status", "approved", "paid", "bought_on", "receipt");
        foreach (var item in Items)
        {
            var request = item.Spending;
            csv.Row($"{request.AskedAt.ToLondonDay():yyyy-MM-dd}", item.Kind ?? "group", item.For?.ToString(), request.Way.ToString(), request.Status.ToString(),
                new Pence(request.ApprovedPence).ToPlain(), request.SpentOn is null ? null : new Pence(request.SpentPence).ToPlain(), $"{request.SpentOn:yyyy-MM-dd}", request.ReceiptNumber);
        }
        csv.Flush();
        return File(buffer.ToArray(), "text/csv", $"budget-{Chosen.Letters}-{Year}.csv");
    }

    public string? KindOf(FundItem item) => item.Kind is null ? words["Group session"] : names.Of("support_kind", item.Kind, Wording.Code);

    private async Task<bool> LoadAsync(string? letters, int? year, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await sites.FindAsync(viewer, letters, cancel) is not { } site)
            return false;
        (Chosen, Year) = (site, year ?? FundYear.Of(clock.Today()));
        Sites = await sites.OfAsync(viewer, cancel);
        names = await options.NamesAsync(cancel);
        var budgets = await db.Budgets.AsNoTracking().Where(b => b.SiteId == site.Id).ToListAsync(cancel);
        Years = [.. budgets.Select(b => b.Year).Append(FundYear.Of(clock.Today())).Append(FundYear.Of(clock.Today()) + 1).Distinct().Order()];
        Budget = budgets.SingleOrDefault(b => b.Year == Year);
        Items = Budget is null ? [] : await lists.OfBudgetAsync(viewer, Budget.Id, cancel);
        return Years.Contains(Year);
    }
}
