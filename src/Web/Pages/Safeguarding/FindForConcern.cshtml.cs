using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Safeguarding;

public sealed class ConcernReference
{
    [Required(ErrorMessage = "Enter their reference, like CDF-1042-K"), StringLength(40)]
    public string? Reference { get; set; }
}

/// <summary>Leads from a reference to the concern about that young person.</summary>
public sealed class FindForConcernModel(CaseDoor door, Wording words) : PageModel
{
    [BindProperty]
    public ConcernReference Input { get; set; } = new();

    public void OnGet()
    {
        // The page asks, and knows nothing before it is answered.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await door.OpenAsync(Input.Reference!, cancel) is { } opened)
            return Redirect($"/cases/{opened.Person.Reference}/concerns/new");
        ModelState.AddModelError("Input.Reference", words["You work with nobody of this reference. Check it, or ring their worker or the manager on call."]);
        return Page();
    }
}
