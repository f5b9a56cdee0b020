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

public sealed class WordsAnswers
{
    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [StringLength(4000)]
    public string? InTheirWords { get; set; }

    [StringLength(2000)]
    public string? MattersNow { get; set; }
}

/// <summary>Writes down who they are in their own words, and what matters now.</summary>
public sealed class EditWordsModel(CaseDoor door, Details details, Edits edits, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public WordsAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = new()
        {
            Seen = await edits.SeenAsync(opened.Id, cancel),
            InTheirWords = opened.Words.Open(opened.Person.InTheirWords),
            MattersNow = opened.Words.Open(opened.Person.MattersNow),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (ModelState.IsValid)
            await MeetOtherEditAsync(opened, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => details.WriteWordsAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.InTheirWords, Input.MattersNow, cancel)))
            return Page();
        TempData["Done"] = words["Their words are written down"];
        return Redirect(Head.Href);
    }

    private async Task MeetOtherEditAsync(OpenCase opened, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("InTheirWords", "In their own words", opened.Words.Open(opened.Person.InTheirWords), Input.InTheirWords),
            new("MattersNow", "What matters now", opened.Words.Open(opened.Person.MattersNow), Input.MattersNow),
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
