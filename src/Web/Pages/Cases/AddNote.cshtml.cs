using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class NoteAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Write the note"), StringLength(10_000)]
    public string? Text { get; set; }
}

/// <summary>Keeps something worth keeping that is neither a contact nor a session.</summary>
public sealed class AddNoteModel(CaseDoor door, Recording recording, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NoteAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => recording.AddNoteAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.FormKey, Input.Text!, cancel)))
            return Page();
        TempData["Done"] = words["Note added"];
        return Redirect(Head.Href);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        return opened;
    }
}
