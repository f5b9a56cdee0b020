using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Accounts;

/// <summary>Adds somebody who signs in, and shows the link to hand over, once.</summary>
public sealed class AddAccountModel(ServiceDatabase db, OptionLists lists, AccountKeeping keeping, TimeProvider clock, Wording words) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a name"), StringLength(200)]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter an email address"), StringLength(256)]
    public string? Email { get; set; }

    [BindProperty]
    public PlaceAnswers Input { get; set; } = new();

    public PlaceChoices Choices { get; private set; } = default!;

    public string? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Choices = await PlaceChoices.LoadAsync(db, lists, clock, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        try
        {
            Link = await keeping.AddAsync(HttpContext.Viewer().AccountId, Email!, Name!, Input.ToPlace(), cancel);
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", words[rule.Sentence]);
        }
        return Page();
    }
}
