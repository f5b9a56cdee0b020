using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>Writes down who was told of a concern: who, when, how, and what they said.</summary>
public sealed class RecordTellingModel(CaseDoor door, ConcernRecords concerns, PassingOn passingOn, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TellingAnswers Input { get; set; } = new();

    /// <summary>Which line of the guidance; none for somebody beside it.</summary>
    [BindProperty(SupportsGet = true, Name = "line")]
    public string? Line { get; set; }

    public CaseHead Head { get; private set; } = null!;

    public Duty? Duty { get; private set; }

    public TellingForm Form { get; private set; } = null!;

    public string Href { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        Input = TellingAnswers.Now(Ids.New(), clock.Instant().ToLondon());
        return await LoadAsync(reference, id, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, cancel) is not var (opened, concern))
            return NotFound();
        this.MustBeOneOf(words, "Input.How", Input.How, Form.Ways);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => passingOn.RecordAsync(HttpContext.Viewer(), concern, opened.Words, Input.Told(Line), Duty, cancel)))
            return Page();
        TempData["Done"] = words["Written down who was told"];
        return Redirect(Href);
    }

    private async Task<(OpenCase Opened, Concern Concern)?> LoadAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await concerns.FindAsync(HttpContext.Viewer(), opened.Id, id, cancel) is not { } whole)
            return null;
        Duty = whole.Duties.FirstOrDefault(d => d.Line.Code == Line);
        Line = Duty?.Line.Code;
        (Head, Href) = (CaseHead.Of(opened, clock.Today(), words), $"/cases/{opened.Person.Reference}/concerns/{id}");
        Form = new(Input, Line, await choices.ForAsync("told_how", opened.Person.SiteId, cancel));
        return (opened, whole.Concern);
    }
}
