using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Triage;

/// <summary>Says that a referral is about a young person whose record we have, and joins it to that record.</summary>
public sealed class JoinToRecordModel(ReferralDoor door, CaseDoor cases, SearchedReferrals searched, Deciding deciding, Wording words) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    public OpenReferral Open { get; private set; } = null!;

    public OpenCase Known { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, string known, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, known, cancel))
            return NotFound();
        Version = Open.Referral.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string known, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, known, cancel))
            return NotFound();
        if (!await deciding.TryAsync(ModelState, Open, Version, () => searched.JoinAsync(HttpContext.Viewer(), Open.Referral, Known.Person, cancel)))
            return Page();
        TempData["Done"] = words["The referral now stands on the record {0}. Decide on it.", Known.Person.Reference];
        return Redirect($"/triage/{Open.Referral.Reference}");
    }

    private async Task<bool> EnterAsync(string reference, string known, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } open || await cases.OpenAsync(known, cancel) is not { } record)
            return false;
        (Open, Known) = (open, record);
        return true;
    }
}
