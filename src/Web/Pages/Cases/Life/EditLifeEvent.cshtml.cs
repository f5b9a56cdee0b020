using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Life;

public sealed class LifeEventAnswers
{
    public Guid FormKey { get; set; }

    /// <summary>How far the record's acts went when the form was opened.</summary>
    public long Seen { get; set; }

    [Required(ErrorMessage = "Choose what it was")]
    public string? Kind { get; set; }

    [StringLength(500)]
    public string? What { get; set; }

    /// <summary>day, year or age: which of the three is known.</summary>
    [Required(ErrorMessage = "Choose what you know of when it was")]
    public string? When { get; set; }

    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    public int? Year { get; set; }

    public int? Age { get; set; }

    public ToldEvent Told() => new(Kind!, What) { On = When == "day" ? On : null, Year = When == "year" ? Year : null, Age = When == "age" ? Age : null };

    public static LifeEventAnswers Of(LifeEvent now, string what, long seen) => new()
    {
        Seen = seen,
        Kind = now.Kind,
        What = what,
        When = now.On is not null ? "day" : now.Year is not null ? "year" : "age",
        On = now.On,
        Year = now.Year,
        Age = now.Age,
    };
}

/// <summary>Adds something to the timeline of a life, changes it, or takes it out.</summary>
public sealed class EditLifeEventModel(CaseDoor door, ServiceDatabase db, LifeStory story, Edits edits, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private LifeEvent? now;

    [BindProperty]
    public LifeEventAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public bool IsNew => now is null;

    public string Back => $"{Head.Href}/assessments/life";

    public async Task<IActionResult> OnGetAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        Input = now is null ? new() { FormKey = Ids.New() } : LifeEventAnswers.Of(now, opened.Words.Open(now.What), await edits.SeenAsync(opened.Id, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.Kind", Input.Kind, Kinds);
        this.MustBeOneOf(words, "Input.When", Input.When, LifeWords.Times);
        if (ModelState.IsValid && now is not null)
            await MeetOtherEditAsync(opened, now, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => now is null
            ? story.AddAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.FormKey, Input.Told(), cancel)
            : story.ChangeAsync(HttpContext.Viewer(), opened.Person, now, opened.Words, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved"];
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostTakeOutAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is null || now is null)
            return NotFound();
        if (!await this.AllowedAsync(words, () => story.TakeOutAsync(HttpContext.Viewer(), now, cancel)))
            return Page();
        TempData["Done"] = words["Taken out"];
        return LocalRedirect(Back);
    }

    private async Task MeetOtherEditAsync(OpenCase opened, LifeEvent theirs, CancellationToken cancel)
    {
        EditedField[] fields =
        [
            new("Kind", "What it was", Kinds.NameOf(theirs.Kind), Kinds.NameOf(Input.Kind)),
            new("What", "What happened", opened.Words.Open(theirs.What), Input.What),
            new("On", "Day", theirs.On is { } day ? Shown.Date(day) : null, Input.Told().On is { } typed ? Shown.Date(typed) : null),
            new("Year", "Year", $"{theirs.Year}", $"{Input.Told().Year}"),
            new("Age", "Age", $"{theirs.Age}", $"{Input.Told().Age}"),
        ];
        Conflict = await EditConflict.MeetAsync(this, edits, words, theirs, Input.Seen, fields, cancel);
        Input.Seen = Conflict?.Seen ?? Input.Seen;
    }

    private async Task<OpenCase?> LoadAsync(string reference, Guid? id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        Kinds = await choices.ForAsync("life_event", opened.Person.SiteId, cancel);
        if (id is null)
            return opened;
        now = await db.LifeEvents.SingleOrDefaultAsync(e => e.Id == id && e.YoungPersonId == opened.Id, cancel);
        return now is null ? null : opened;
    }
}
