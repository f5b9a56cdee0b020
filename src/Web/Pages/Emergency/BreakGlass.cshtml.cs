using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Emergency;

/// <summary>
/// Opens a record out of reach for an hour. The page is the same for every reference, whether it names a record or not,
/// until somebody has signed in again and said why.
/// </summary>
public sealed class BreakGlassModel(BreakingGlass glass, SigningIn signingIn, Passkeys passkeys, Wording words) : PageModel
{
    public string Reference { get; private set; } = "";

    public bool Refused { get; private set; }

    [BindProperty, Required(ErrorMessage = "Say what the emergency is"), StringLength(1000)]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet(string reference) => ReadReference(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, string? credential, CancellationToken cancel)
    {
        if (!ReadReference(reference))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (!await IsSamePersonAsync(credential, cancel))
        {
            ModelState.AddModelError("Password", words["This is not your password. After five wrong tries you have to wait for 15 minutes."]);
            return Page();
        }
        try
        {
            Refused = !await glass.BreakAsync(HttpContext.Viewer(), Reference, Reason!, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("Reason", words[rule.Sentence]);
            return Page();
        }
        return Refused ? Page() : LocalRedirect($"/cases/{Reference}");
    }

    private async Task<bool> IsSamePersonAsync(string? credential, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer().AccountId;
        return string.IsNullOrEmpty(credential)
            ? !string.IsNullOrEmpty(Password) && await signingIn.IsOwnPasswordAsync(viewer, Password, cancel)
            : (await passkeys.OwnerAsync(credential, cancel))?.Id == viewer;
    }

    private bool ReadReference(string reference)
    {
        var read = References.TryRead(reference, out var tidy);
        Reference = tidy;
        return read;
    }
}
