using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyAccount;

/// <summary>A new password. Every other session ends; this one begins anew.</summary>
public sealed class ChangePasswordModel(ServiceDatabase db, OwnAccount own, SessionStart sessions, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Current { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose a password")]
    public string? Chosen { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var id = HttpContext.Viewer().AccountId;
        var account = await db.Users.SingleAsync(a => a.Id == id, cancel);
        try
        {
            await own.ChangePasswordAsync(account.Id, Current!, Chosen!, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", words[rule.Sentence]);
            return Page();
        }
        await sessions.BeginAsync(account, cancel);
        TempData["Done"] = words["Your password is changed, and every other session has ended."];
        return LocalRedirect("/my-account");
    }
}
