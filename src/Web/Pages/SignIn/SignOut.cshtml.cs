using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.SignIn;

/// <summary>Ends this session; the cookie opens nothing any more, wherever a copy of it may be.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SessionStart sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await sessions.EndAsync(cancel);
        return LocalRedirect("/");
    }
}
