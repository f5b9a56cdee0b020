using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.SignIn;

/// <summary>A passkey in place of both steps. The script asks for the options and posts what the browser gave.</summary>
[AllowAnonymous]
public sealed class UsePasskeyModel(Passkeys passkeys, SessionStart sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/sign-in");

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.AskOptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostAsync(string? credential, string? then, CancellationToken cancel)
    {
        if (await passkeys.OwnerAsync(credential ?? "", cancel) is not { } account)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await sessions.BeginAsync(account, cancel);
        return LocalRedirect(Url.Or(then, "/"));
    }
}
