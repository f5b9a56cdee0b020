using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Accounts;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.SignIn;

/// <summary>The first step: email address and password. The same answer for every kind of refusal.</summary>
[AllowAnonymous]
public sealed class SignInModel(SigningIn signingIn, SessionStart sessions, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your email address"), StringLength(256)]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password"), StringLength(Passwords.Longest)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Then { get; set; }

    public IActionResult OnGet() => HttpContext.ViewerOrNone() is null ? Page() : LocalRedirect(Url.Or(Then, "/"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await signingIn.TryPasswordAsync(Email!, Password!, cancel) is not { } account)
        {
            ModelState.AddModelError("Email", words["The email address or the password is not right. After five wrong tries the password waits for 15 minutes; a passkey always works."]);
            return Page();
        }
        await sessions.RememberFirstStepAsync(account);
        return LocalRedirect("/sign-in/code" + QueryString.Create("then", Url.Or(Then, "/")));
    }
}
