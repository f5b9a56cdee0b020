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

/// <summary>New recovery codes, shown once in answer to the form and kept nowhere.</summary>
public sealed class RenewRecoveryCodesModel(OwnAccount own, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Current { get; set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var id = HttpContext.Viewer().AccountId;
        try
        {
            Codes = await own.RenewRecoveryCodesAsync(id, Current!, cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("Current", words[rule.Sentence]);
        }
        return Page();
    }
}
