using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding.Staff;

/// <summary>Takes a concern about a colleague one step on.</summary>
public sealed class TakeStaffStepModel(StaffConcernDoor door, TakingSteps steps, Choices choices, Wording words) : PageModel
{
    [BindProperty]
    public StepAnswers Input { get; set; } = new();

    public StepForm Form { get; private set; } = null!;

    public string Href { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, string to, CancellationToken cancel)
    {
        Input = new() { FormKey = Ids.New() };
        return await LoadAsync(id, to, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string to, CancellationToken cancel)
    {
        if (await LoadAsync(id, to, cancel) is not { } opened)
            return NotFound();
        Form.Check(this, words);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => steps.TakeAsync(HttpContext.Viewer(), opened.Whole.Concern, opened.Words, Form.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Saved: {0}", words[ConcernNames.Of(Form.To).Text]];
        return Redirect(Href);
    }

    private async Task<OpenStaffConcern?> LoadAsync(Guid id, string to, CancellationToken cancel)
    {
        if (StepForm.StepOf(to) is not { } step || await door.OpenAsync(id, cancel) is not { } opened)
            return null;
        Href = opened.Href;
        Form = await StepForm.OfAsync(Input, step, choices, opened.Person.SiteId, cancel);
        return opened;
    }
}
