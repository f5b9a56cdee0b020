using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Accounts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.SignIn;

/// <summary>The second step: the code of the authenticator app.</summary>
[AllowAnonymous]
public sealed class EnterCodeModel(SigningIn signingIn, SessionStart sessions, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code"), StringLength(20)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public async Task<IActionResult> OnGetAsync() => await sessions.FirstStepAsync() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await sessions.FirstStepAsync() is not { } account)
            return LocalRedirect("/sign-in");
        if (ModelState.IsValid && await signingIn.TryCodeAsync(account.Id, Code!, cancel))
        {
            await sessions.BeginAsync(account, cancel);
            return LocalRedirect(Url.Or(Then, "/"));
        }
        if (ModelState.IsValid)
            ModelState.AddModelError("Code", words["This code is not right, or it was used before. Wait for the next one. After five wrong tries the password waits for 15 minutes."]);
        return Page();
    }
}
