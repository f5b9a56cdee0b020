using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Guardian;

/// <summary>What the guardian is told at once.</summary>
public sealed class SeeAlertsModel(AccessReview review) : PageModel
{
    public IReadOnlyList<(Alert Alert, string Name)> Alerts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Alerts = await review.AlertsAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        await review.SeeAsync(HttpContext.Viewer(), id, cancel);
        return LocalRedirect("/guardian");
    }
}
