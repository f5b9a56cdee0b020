using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding.Staff;

/// <summary>Writes down who was told of a concern about a colleague.</summary>
public sealed class RecordStaffTellingModel(StaffConcernDoor door, PassingOn passingOn, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TellingAnswers Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "line")]
    public string? Line { get; set; }

    public Duty? Duty { get; private set; }

    public TellingForm Form { get; private set; } = null!;

    public string Href { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Input = TellingAnswers.Now(Ids.New(), clock.Instant().ToLondon());
        return await LoadAsync(id, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } opened)
            return NotFound();
        this.MustBeOneOf(words, "Input.How", Input.How, Form.Ways);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => passingOn.RecordAsync(HttpContext.Viewer(), opened.Whole.Concern, opened.Words, Input.Told(Line), Duty, cancel)))
            return Page();
        TempData["Done"] = words["Written down who was told"];
        return Redirect(Href);
    }

    private async Task<OpenStaffConcern?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } opened)
            return null;
        Duty = opened.Whole.Duties.FirstOrDefault(d => d.Line.Code == Line);
        (Line, Href) = (Duty?.Line.Code, opened.Href);
        Form = new(Input, Line, await choices.ForAsync("told_how", opened.Person.SiteId, cancel));
        return opened;
    }
}
