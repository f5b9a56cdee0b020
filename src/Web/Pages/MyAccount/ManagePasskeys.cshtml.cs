using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyAccount;

/// <summary>One's passkeys: add, rename, remove. Adding one asks for the password once more.</summary>
public sealed class ManagePasskeysModel(ServiceDatabase db, OwnAccount own, Passkeys passkeys, Wording words) : PageModel
{
    public IReadOnlyList<UserPasskeyInfo> Mine { get; private set; } = [];

    [BindProperty, StringLength(60)]
    public string? Name { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Mine = await passkeys.OfAsync(await MineAsync(cancel));

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel) =>
        Content(await passkeys.NewOptionsAsync(await MineAsync(cancel)), "application/json");

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken cancel)
    {
        var account = await MineAsync(cancel);
        var name = string.IsNullOrWhiteSpace(Name) ? words["Passkey"] : Name.Trim();
        try
        {
            if (!await own.KnowingPasswordAsync(account.Id, Current ?? "", now => passkeys.AddAsync(now, credential ?? "", name), cancel))
                ModelState.AddModelError("", words["No passkey was made. Try again."]);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("Current", words[rule.Sentence]);
        }
        if (ModelState.IsValid)
        {
            TempData["Done"] = words["The passkey is ready: you can sign in with it."];
            return LocalRedirect("/my-account/passkeys");
        }
        Mine = await passkeys.OfAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(string id, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(Name) && ModelState.IsValid)
            await passkeys.RenameAsync(await MineAsync(cancel), id, Name.Trim());
        return LocalRedirect("/my-account/passkeys");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancel)
    {
        await passkeys.RemoveAsync(await MineAsync(cancel), id);
        TempData["Done"] = words["The passkey is removed."];
        return LocalRedirect("/my-account/passkeys");
    }

    private Task<Account> MineAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer().AccountId;
        return db.Users.SingleAsync(a => a.Id == viewer, cancel);
    }
}
