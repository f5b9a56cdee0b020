using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.SetUp;

namespace Steadfast.Web.Pages.MyAccount;

/// <summary>Another phone, or another app: it takes over once a code of it was typed.</summary>
public sealed class ChangeAuthenticatorModel(ServiceDatabase db, OwnAccount own, SecondStep second, SessionStart sessions, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code"), StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Current { get; set; }

    public AuthenticatorKey Key { get; private set; } = default!;

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await LoadAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            await own.ChangeAuthenticatorAsync(account.Id, Current!, Code!, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", words[rule.Sentence]);
            return Page();
        }
        await sessions.BeginAsync(account, cancel);
        TempData["Done"] = words["The new app is in use. The old one no longer works."];
        return LocalRedirect("/my-account");
    }

    private async Task<Account> LoadAsync(CancellationToken cancel)
    {
        var id = HttpContext.Viewer().AccountId;
        var account = await db.Users.SingleAsync(a => a.Id == id, cancel);
        await own.PrepareAuthenticatorAsync(account, cancel);
        Key = AuthenticatorKey.Of(second.NextKey(account), account);
        return account;
    }
}
