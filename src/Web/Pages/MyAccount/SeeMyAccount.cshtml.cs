using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.MyDay;
using Steadfast.Core.MyDay.Feeds;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyAccount;

/// <summary>One's own account: what lets one in, the language, and the end of every session.</summary>
public sealed class SeeMyAccountModel(ServiceDatabase db, OwnAccount own, SecondStep second, Passkeys passkeys, Reminding reminding, Feeds feeds, Wording words) : PageModel
{
    public Account Account { get; private set; } = default!;

    public int Passkeys { get; private set; }

    public int CodesLeft { get; private set; }

    public bool HasADay => Reminding.HasADay(Account.Role);

    public int? ReminderHour { get; private set; }

    public bool HasFeed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Account = await MineAsync(cancel);
        Passkeys = (await passkeys.OfAsync(Account)).Count;
        ReminderHour = await reminding.HourOfAsync(Account.Id, cancel);
        HasFeed = await feeds.MineAsync(Account.Id, cancel) is not null;
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
