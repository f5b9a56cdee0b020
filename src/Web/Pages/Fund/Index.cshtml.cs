using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Fund;

/// <summary>What waits for a decision, and what is left at each site.</summary>
public sealed class IndexModel(FundLists lists, FundSites sites, OptionLists options, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private OptionNames names = null!;

    public IReadOnlyList<FundItem> Waiting { get; private set; } = [];

    public IReadOnlyList<(Site Site, Budget? Budget)> Budgets { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public int Year => FundYear.Of(Today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        names = await options.NamesAsync(cancel);
        Waiting = await lists.WaitingAsync(viewer, cancel);
        var year = Year;
        var budgets = await db.Budgets.AsNoTracking().Where(b => b.Year == year).ToDictionaryAsync(b => b.SiteId, cancel);
        Budgets = [.. (await sites.OfAsync(viewer, cancel)).Select(s => (s, budgets.GetValueOrDefault(s.Id)))];
    }

    /// <summary>The site, named to whoever decides for several.</summary>
    public string? SiteOf(FundItem item) => Budgets.Count > 1 ? $"{Budgets.First(b => b.Site.Id == item.Spending.SiteId).Site.Name}. " : null;

    public string? KindOf(FundItem item) => item.Kind is null ? words["Group session"] : names.Of("support_kind", item.Kind, Wording.Code);
}
