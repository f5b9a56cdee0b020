using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SiblingTimeAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Say what you did together"), StringLength(1000)]
    public string? What { get; set; }

    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day it happened")]
    public DateOnly? On { get; set; }
}

/// <summary>Writes down something done with a brother or sister.</summary>
public sealed class RecordSiblingTimeModel(FamilyDoor door, Siblings siblings, Wording words) : PageModel
{
    private FamilyMember member = null!;

    [BindProperty]
    public SiblingTimeAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public string? Name { get; private set; }

    public string Back => $"{Head.Href}/family/sibling/{member.Id}";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null || !Siblings.IsSibling(member))
            return NotFound();
        Input = new() { FormKey = Ids.New(), On = door.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => siblings.DidTogetherAsync(HttpContext.Viewer(), member, opened.Words, Input.FormKey, Input.On!.Value, Input.What!, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    // Whoever turned out to be a cousin while the form was open is told so by the rule, with what was typed.
    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await door.MemberAsync(found.Case, id, cancel) is not { } one)
            return null;
        (var opened, Head) = found;
        (member, Name) = (one, opened.Words.Open(one.Name));
        return opened;
    }
}
