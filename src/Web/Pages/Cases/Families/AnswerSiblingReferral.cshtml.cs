using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class CameOfItAnswers
{
    [Required(ErrorMessage = "Say what came of it"), StringLength(1000)]
    public string? CameOfIt { get; set; }
}

/// <summary>Writes down what came of a brother's or sister's referral on.</summary>
public sealed class AnswerSiblingReferralModel(FamilyDoor door, Siblings siblings, Wording words) : PageModel
{
    [BindProperty]
    public CameOfItAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } found)
            return NotFound();
        Input.CameOfIt = found.Case.Words.Open(found.Referral.CameOfIt);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } found)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => siblings.CameOfItAsync(HttpContext.Viewer(), found.Referral, found.Case.Words, Input.CameOfIt!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task<(OpenCase Case, SiblingReferral Referral)?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await siblings.ReferralAsync(found.Case.Id, id, cancel) is not var (referral, memberId))
            return null;
        (Head, Back) = (found.Head, $"{found.Head.Href}/family/sibling/{memberId}");
        return (found.Case, referral);
    }
}
