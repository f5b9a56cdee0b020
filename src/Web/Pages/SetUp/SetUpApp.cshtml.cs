using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.SetUp;

/// <summary>What an authenticator app needs to be told: for its camera, and for the fingers.</summary>
public sealed record AuthenticatorKey(string Address, string Typed)
{
    public static AuthenticatorKey Of(byte[] key, Account owner) => new(TimeCodes.Address(key, owner.Email!), TimeCodes.Typed(key));
}

/// <summary>The first visit's second page: an authenticator app, and then the recovery codes, shown once.</summary>
[AllowAnonymous]
public sealed class SetUpAppModel(SettingUp settingUp, SecondStep second, SessionStart sessions, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code"), StringLength(20)]
    public string? Code { get; set; }

    public AuthenticatorKey Key { get; private set; } = default!;

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await settingUp.FindAsync(token, cancel) is not { } owner)
            return LocalRedirect("/set-up/link-used");
        if (owner.NextAuthenticatorKey is null)
            return LocalRedirect($"/set-up/{Uri.EscapeDataString(token)}");
        Key = AuthenticatorKey.Of(second.NextKey(owner), owner);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (await OnGetAsync(token, cancel) is not PageResult page)
            return LocalRedirect("/set-up/link-used");
        if (!ModelState.IsValid)
            return page;
        try
        {
            var owner = await settingUp.FindAsync(token, cancel);
            Codes = await settingUp.FinishAsync(token, Code!, cancel);
            await sessions.BeginAsync(owner!, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("Code", words[rule.Sentence]);
        }
        return page;
    }
}
