using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages;

/// <summary>Changes the language on this device, and for whoever is signed in on their account too, and goes back to the page one came from.</summary>
[AllowAnonymous]
public sealed class ChooseLanguageModel(ServiceDatabase db, OwnAccount own) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string? language, string? back, CancellationToken cancel)
    {
        ChosenLanguage.Keep(HttpContext, language ?? "en");
        // So that the next visit, from whichever device, and the mails are in it.
        if (HttpContext.ViewerOrNone() is { } viewer && await db.Users.SingleOrDefaultAsync(a => a.Id == viewer.AccountId, cancel) is { } account)
            await own.ChooseLanguageAsync(account, language ?? "en", cancel);
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/");
    }
}
