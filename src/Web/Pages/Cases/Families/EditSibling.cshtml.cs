using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Families;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Families;

public sealed class SiblingAnswers
{
    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [StringLength(2000)]
    public string? InTheirWords { get; set; }

    [StringLength(2000)]
    public string? Needs { get; set; }

    [StringLength(4000)]
    public string? SafetyPlan { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? DateOfBirth { get; set; }
}

/// <summary>Changes what is known of a brother or sister.</summary>
public sealed class EditSiblingModel(FamilyDoor door, Siblings siblings, Edits edits, Wording words) : PageModel
{
    private FamilyMember member = null!;
    private SiblingRecord? record;

    [BindProperty]
    public SiblingAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public string? Name { get; private set; }

    public string Back => $"{Head.Href}/family/sibling/{member.Id}";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened || !Siblings.IsSibling(member))
            return NotFound();
        var box = opened.Words;
        Input = new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            InTheirWords = box.Open(record?.InTheirWords),
            Needs = box.Open(record?.Needs),
            SafetyPlan = box.Open(record?.SafetyPlan),
            DateOfBirth = record?.DateOfBirth,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        if (ModelState.IsValid && record is not null)
            await MeetOtherEditAsync(opened, record, cancel);
        var told = new SiblingTold(Input.DateOfBirth, Input.InTheirWords, Input.Needs, Input.SafetyPlan);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => siblings.KeepAsync(HttpContext.Viewer(), member, opened.Words, told, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect(Back);
    }

    private async Task MeetOtherEditAsync(OpenCase opened, SiblingRecord now, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("InTheirWords", "What they say, in their own words", opened.Words.Open(now.InTheirWords), Input.InTheirWords),
            new("Needs", "What they need", opened.Words.Open(now.Needs), Input.Needs),
            new("SafetyPlan", "Safety plan", opened.Words.Open(now.SafetyPlan), Input.SafetyPlan),
            new("DateOfBirth", "Date of birth", Shown.Date(now.DateOfBirth, words), Shown.Date(Input.DateOfBirth, words)),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, now, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    // Whoever turned out to be a cousin while the form was open is told so by the rule, with what was typed.
    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } found || await door.MemberAsync(found.Case, id, cancel) is not { } one)
            return null;
        (var opened, Head) = found;
        (member, Name) = (one, opened.Words.Open(one.Name));
        record = await siblings.FindAsync(one, cancel);
        return opened;
    }
}
