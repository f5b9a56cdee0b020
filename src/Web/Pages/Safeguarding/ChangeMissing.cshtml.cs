using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>A time missing: when they came back, what the police know, and the conversation after it.</summary>
public sealed class ChangeMissingModel(CaseDoor door, Missing missing, Edits edits, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    [BindProperty]
    public MissingAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public MissingTime Time { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public DateTime Now { get; } = clock.Instant();

    public string? Open(Sealed? box) => personWords.Open(box);

    public static string Name(ReturnAnswer answer) => answer switch
    {
        ReturnAnswer.Offered => "Offered",
        ReturnAnswer.Held => "Had",
        _ => "They said no",
    };

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input = MissingAnswers.Of(Time.Episode, Open(Time.Episode.PoliceNumber), await edits.SeenAsync(opened.Id, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input.Check(ModelState);
        if (ModelState.IsValid)
            await MeetOtherEditAsync(Time.Episode, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => missing.ChangeAsync(HttpContext.Viewer(), Time.Episode, opened.Words, Input.To, Input.Reported, Input.PoliceNumber, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect($"{Head.Href}/missing/{id}");
    }

    private async Task MeetOtherEditAsync(MissingEpisode theirs, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("To", "Came back", Told(theirs.To), Told(Input.To)),
            new("ReportedToPoliceAt", "Police told", Told(theirs.ReportedToPoliceAt), Told(Input.Reported)),
            new("PoliceNumber", "The police's reference number", Open(theirs.PoliceNumber), Input.PoliceNumber),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, theirs, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private static string? Told(DateTime? at) => at is { } known ? Shown.DateTime(known) : null;

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || (await missing.OfAsync(opened.Id, cancel)).SingleOrDefault(m => m.Episode.Id == id) is not { } time)
            return null;
        (Head, Time, personWords) = (CaseHead.Of(opened, clock.Today(), words), time, opened.Words);
        return opened;
    }
}
