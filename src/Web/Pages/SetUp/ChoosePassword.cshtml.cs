using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Workforce;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.SetUp;

/// <summary>The first visit, with the one-time link: a password.</summary>
[AllowAnonymous]
public sealed class ChoosePasswordModel(SettingUp settingUp, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose a password")]
    public string? Password { get; set; }

    public Account Owner { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) =>
        await LoadAsync(token, cancel) ? Page() : LocalRedirect("/set-up/link-used");

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
            return LocalRedirect("/set-up/link-used");
        if (!ModelState.IsValid)
            return Page();
        try
        {
            await settingUp.ChoosePasswordAsync(token, Password!, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("Password", words[rule.Sentence]);
            return Page();
        }
        return LocalRedirect($"/set-up/{Uri.EscapeDataString(token)}/app");
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancel)
    {
        if (await settingUp.FindAsync(token, cancel) is not { } owner)
            return false;
        Owner = owner;
        return true;
    }
}
