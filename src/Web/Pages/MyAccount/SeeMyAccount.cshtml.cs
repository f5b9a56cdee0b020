using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyAccount;

/// <summary>One's own account: what lets one in, the language, and the end of every session.</summary>
public sealed class SeeMyAccountModel(ServiceDatabase db, OwnAccount own, SecondStep second, Passkeys passkeys, Wording words) : PageModel
{
    public Account Account { get; private set; } = default!;

    public int Passkeys { get; private set; }

    public int CodesLeft { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Account = await MineAsync(cancel);
        Passkeys = (await passkeys.OfAsync(Account)).Count;
        CodesLeft = await second.CodesLeftAsync(Account.Id, cancel);
    }

    public async Task<IActionResult> OnPostLanguageAsync(string? language, CancellationToken cancel)
    {
        await own.ChooseLanguageAsync(await MineAsync(cancel), language ?? "en", cancel);
        ChosenLanguage.Keep(HttpContext, language ?? "en");
        return LocalRedirect("/my-account");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await own.SignOutEverywhereAsync(await MineAsync(cancel), cancel);
        TempData["Done"] = words["You are signed out everywhere."];
        return LocalRedirect("/sign-in");
    }

    private Task<Account> MineAsync(CancellationToken cancel)
    {
        var id = HttpContext.Viewer().AccountId;
        return db.Users.SingleAsync(a => a.Id == id, cancel);
    }
}
