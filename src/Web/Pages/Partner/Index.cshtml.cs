using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Partner;

/// <summary>A partner's own referrals with how they stand, drafts to go on with, and a new one to begin.</summary>
public sealed class IndexModel(Standings standings, Drafting drafts) : PageModel
{
    [BindProperty]
    public Guid FormKey { get; set; } = Ids.New();

    public IReadOnlyList<Referral> Referrals { get; private set; } = [];

    public IReadOnlyList<DraftLine> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Referrals = await standings.OfPartnerAsync(HttpContext.Viewer(), cancel);
        Drafts = await drafts.MineAsync(HttpContext.Viewer(), cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || FormKey == Guid.Empty)
            return BadRequest();
        await drafts.BeginAsync(HttpContext.Viewer(), FormKey, cancel);
        return Redirect($"/refer/{FormKey}");
    }
}
