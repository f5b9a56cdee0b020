using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class SafeContactAnswers
{
    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [StringLength(2000)]
    public string? SafeContact { get; set; }

    [StringLength(40)]
    public string? Phone { get; set; }
}

/// <summary>Changes how it is safe to reach them: which number, which time, who must not know.</summary>
public sealed class EditSafeContactModel(CaseDoor door, Details details, Edits edits, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SafeContactAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            SafeContact = opened.Words.Open(opened.Person.SafeContact),
            Phone = opened.Words.Open(opened.Person.Phone),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (ModelState.IsValid)
            await MeetOtherEditAsync(opened, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => details.ChangeSafeContactAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.SafeContact, Input.Phone, cancel)))
            return Page();
        TempData["Done"] = words["Safe contact saved"];
        return Redirect(Head.Href);
    }

    private async Task MeetOtherEditAsync(OpenCase opened, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("SafeContact", "Safe contact", opened.Words.Open(opened.Person.SafeContact), Input.SafeContact),
            new("Phone", "Phone number", opened.Words.Open(opened.Person.Phone), Input.Phone),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, opened.Person, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return opened;
    }
}
