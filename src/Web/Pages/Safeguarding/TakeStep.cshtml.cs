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

/// <summary>Takes a concern one step on.</summary>
public sealed class TakeStepModel(CaseDoor door, ConcernRecords concerns, TakingSteps steps, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public StepAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public ConcernStatus To { get; private set; }

    public StepForm Form { get; private set; } = null!;

    public string Href { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, string to, CancellationToken cancel)
    {
        Input = new() { FormKey = Ids.New() };
        return await LoadAsync(reference, id, to, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, string to, CancellationToken cancel)
    {
        if (await LoadAsync(reference, id, to, cancel) is not var (opened, concern))
            return NotFound();
        Form.Check(this, words);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => steps.TakeAsync(HttpContext.Viewer(), concern, opened.Words, Form.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved: {0}", words[ConcernNames.Of(To).Text]];
        return Redirect(Href);
    }

    private async Task<(OpenCase Opened, Concern Concern)?> LoadAsync(string reference, Guid id, string to, CancellationToken cancel)
    {
        if (StepForm.StepOf(to) is not { } step || await door.OpenAsync(reference, cancel) is not { } opened || await concerns.FindAsync(HttpContext.Viewer(), opened.Id, id, cancel) is not { } whole)
            return null;
        (Head, To, Href) = (CaseHead.Of(opened, clock.Today(), words), step, $"/cases/{opened.Person.Reference}/concerns/{id}");
        Form = await StepForm.OfAsync(Input, step, choices, opened.Person.SiteId, cancel);
        return (opened, whole.Concern);
    }
}
