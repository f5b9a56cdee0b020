using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Access;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Guardian;

/// <summary>What the guardian is told at once.</summary>
public sealed class SeeAlertsModel(AccessReview review, Wording words) : PageModel
{
    public IReadOnlyList<(Alert Alert, string Name)> Alerts { get; private set; } = [];

    public string Said(Alert alert, string name) => alert.Kind switch
    {
        AlertKind.GlassBroken => words["{0} opened {1} in an emergency", name, alert.Reference],
        AlertKind.GlassRefused => words["{0} asked for {1} in an emergency, and nothing was opened", name, alert.Reference],
        AlertKind.StaffConcernRaised => words["{0} raised a concern about somebody who works here ({1})", name, alert.Reference],
        AlertKind.RestrictedConcernRaised => words["{0} raised a concern on a restricted record ({1})", name, alert.Reference],
        _ => throw new InvalidOperationException($"say what an alert of kind {alert.Kind} is called"),
    };

    public async Task OnGetAsync(CancellationToken cancel) => Alerts = await review.AlertsAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        await review.SeeAsync(HttpContext.Viewer(), id, cancel);
        return LocalRedirect("/guardian");
    }
}
