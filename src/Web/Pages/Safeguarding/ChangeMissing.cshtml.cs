using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>A time missing: when they came back, what the police know, and the conversation after it.</summary>
public sealed class ChangeMissingModel(CaseDoor door, Missing missing, ServiceDatabase db, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    [BindProperty]
    public MissingAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public MissingTime Time { get; private set; } = null!;

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
        if (await LoadAsync(reference, id, cancel) is null)
            return NotFound();
        Input = MissingAnswers.Of(Time.Episode, Open(Time.Episode.PoliceNumber));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input.Check(ModelState);
        db.Entry(Time.Episode).Property(e => e.Version).OriginalValue = Input.Version;
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => missing.ChangeAsync(HttpContext.Viewer(), Time.Episode, opened.Words, Input.To, Input.Reported, Input.PoliceNumber, cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return Redirect($"{Head.Href}/missing/{id}");
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || (await missing.OfAsync(opened.Id, cancel)).SingleOrDefault(m => m.Episode.Id == id) is not { } time)
            return null;
        (Head, Time, personWords) = (CaseHead.Of(opened, clock.Today(), words), time, opened.Words);
        return opened;
    }
}
