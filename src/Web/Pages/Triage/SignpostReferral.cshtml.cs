using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Triage;

public sealed class Signposting
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Give the reason that the referrer reads"), Text(2000)]
    public string? Reason { get; set; }

    [Required(ErrorMessage = "Say which service fits better, and how to get there"), Text(2000)]
    public string? Elsewhere { get; set; }
}

/// <summary>Names a service that fits better, with the reason.</summary>
public sealed class SignpostReferralModel(ReferralDoor door, Core.Referrals.Triage triage, Deciding deciding, Wording words) : PageModel
{
    [BindProperty]
    public Signposting Input { get; set; } = new();

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
            triage.SignpostAsync(HttpContext.Viewer(), Open.Referral, Open.Words, Input.Reason!, Input.Elsewhere!, cancel)))
            return Page();
        TempData["Done"] = words["Signposted. The referrer can read where to turn."];
        return Redirect("/triage");
    }

    private async Task<bool> EnterAsync(string reference, CancellationToken cancel) =>
        await door.OpenAsync(reference, cancel) is { } open && (Open = open) is not null;
}
