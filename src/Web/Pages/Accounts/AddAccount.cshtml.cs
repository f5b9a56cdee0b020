using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Mail;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Accounts;

/// <summary>Adds somebody who signs in, and shows the link to hand over, once.</summary>
public sealed class AddAccountModel(ServiceDatabase db, OptionLists lists, AccountKeeping keeping, Outbox outbox, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the name that colleagues know this person by."), StringLength(200)]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter an email address"), StringLength(256)]
    public string? Email { get; set; }

    [BindProperty]
    public PlaceAnswers Input { get; set; } = new();

    public PlaceChoices Choices { get; private set; } = default!;

    /// <summary>The link goes to them by mail, and is not shown.</summary>
    [BindProperty]
    public bool ByMail { get; set; }

    public bool CanMail => outbox.CanSend;

    public string? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Choices = await PlaceChoices.LoadAsync(db, lists, clock, cancel);
        if (HttpMethods.IsGet(Request.Method))
            ByMail = CanMail;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            var link = await keeping.AddAsync(HttpContext.Viewer().AccountId, Email!, Name!, Input.ToPlace(), cancel, ByMail);
            if (ByMail)
            {
                TempData["Done"] = words["The account is added, and the link is on its way to {0}.", Email!.Trim()];
                return LocalRedirect("/accounts");
            }
            Link = link;
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(rule.About is nameof(Name) or nameof(Email) ? rule.About : PlaceAnswers.KeyOf(rule), words[rule.Sentence]);
        }
        return Page();
    }
}
