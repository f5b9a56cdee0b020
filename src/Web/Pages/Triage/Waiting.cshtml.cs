using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Triage;

/// <summary>Who is accepted and waits for a worker: by need, then by days waited.</summary>
public sealed class WaitingModel(ReferralLists lists, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ReferralLine> Referrals { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task OnGetAsync(CancellationToken cancel) =>
        Referrals = await lists.WaitingAsync(HttpContext.Viewer(), cancel);
}
