using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Accounts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.SignIn;

/// <summary>The second step for the day when the phone is lost.</summary>
[AllowAnonymous]
public sealed class UseRecoveryCodeModel(SigningIn signingIn, SessionStart sessions, SecondStep second, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a recovery code"), StringLength(40)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public async Task<IActionResult> OnGetAsync() => await sessions.FirstStepAsync() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await sessions.FirstStepAsync() is not { } account)
            return LocalRedirect("/sign-in");
        if (ModelState.IsValid && await signingIn.TryRecoveryCodeAsync(account.Id, Code!, cancel))
        {
            await sessions.BeginAsync(account, cancel);
            TempData["Done"] = words["You have {0} recovery codes left. If your phone is gone, set up a new authenticator app now.", await second.CodesLeftAsync(account.Id, cancel)];
            return LocalRedirect("/my-account");
        }
        if (ModelState.IsValid)
            ModelState.AddModelError("Code", words["This recovery code is not right, or it was used before."]);
        return Page();
    }
}
