using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Triage;

public sealed class Asking
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Give the reason that the referrer reads"), Text(2000)]
    public string? Reason { get; set; }

    [Required(ErrorMessage = "Write what you ask the referrer"), Text(2000)]
    public string? Question { get; set; }
}

/// <summary>Asks the referrer for more; the answer brings the referral back to triage.</summary>
public sealed class AskForMoreModel(ReferralDoor door, Core.Referrals.Triage triage, Deciding deciding, Wording words) : PageModel
{
    [BindProperty]
    public Asking Input { get; set; } = new();

    public OpenReferral Open { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, cancel))
            return NotFound();
        Input.Version = Open.Referral.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await deciding.TryAsync(ModelState, Open, Input.Version, () =>
            triage.AskForMoreAsync(HttpContext.Viewer(), Open.Referral, Open.Words, Input.Reason!, Input.Question!, cancel)))
            return Page();
        TempData["Done"] = words["Asked. The question stands on the referrer’s status page."];
        return Redirect("/triage");
    }

    private async Task<bool> EnterAsync(string reference, CancellationToken cancel) =>
        await door.OpenAsync(reference, cancel) is { } open && (Open = open) is not null;
}
