using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SupportEndAnswers
{
    [Required(ErrorMessage = "Say what came of it"), StringLength(2000)]
    public string? CameOfIt { get; set; }

    [Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day")]
    public DateOnly? EndedOn { get; set; }
}

/// <summary>Ends a support for the family, with what came of it.</summary>
public sealed class EndSupportModel(FamilyDoor door, FamilySupporting supporting, Wording words) : PageModel
{
    [BindProperty]
    public SupportEndAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } found)
            return NotFound();
        Input = new() { CameOfIt = found.Case.Words.Open(found.Support.CameOfIt), EndedOn = found.Support.EndedOn ?? door.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } found)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => supporting.EndAsync(HttpContext.Viewer(), found.Support, found.Case.Words, Input.EndedOn!.Value, Input.CameOfIt!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<(OpenCase Case, FamilySupport Support)?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await supporting.FindAsync(found.Case.Id, id, cancel) is not { } support)
            return null;
        (Head, Back) = (found.Head, $"{found.Head.Href}/family/support/{id}");
        return (found.Case, support);
    }
}
