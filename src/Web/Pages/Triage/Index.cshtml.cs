using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Triage;

/// <summary>Referrals that wait for a decision, the one that waits longest first.</summary>
public sealed class IndexModel(ReferralLists lists, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ReferralLine> Referrals { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task OnGetAsync(CancellationToken cancel) =>
        Referrals = await lists.UndecidedAsync(HttpContext.Viewer(), cancel);
}
