using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Plans;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Changes the plan that stands; an edit by somebody else in between is shown field by field.</summary>
public sealed class ChangePlanModel(CaseDoor door, Planning planning, PlanConflicts conflicts, Judging judging, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PlanAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public PlanForm Form { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await planning.CurrentAsync(opened.Id, cancel) is not { } whole)
            return NotFound();
        Input = PlanAnswers.Of(whole, opened.Words);
        await ShowAsync(opened, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await planning.CurrentAsync(opened.Id, cancel) is not { } whole)
            return NotFound();
        await ShowAsync(opened, cancel);
        foreach (var topic in Input.Topics.Except(whole.Topics.Select(t => t.Topic)))
            this.MustBeOneOf(words, "Input.Topics", topic, Form.Topics);
        Conflict = await conflicts.FindAsync(this, Input, whole, opened.Words, cancel);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => planning.ChangeAsync(HttpContext.Viewer(), whole, opened.Words, Input.Version, Input.Told(), Input.Why, cancel)))
            return Page();
        TempData["Done"] = words["Plan changed"];
        return LocalRedirect($"{Head.Href}/plan");
    }

    private async Task ShowAsync(OpenCase opened, CancellationToken cancel)
    {
        Head = CaseHead.Of(opened, clock.Today(), words);
        Input.MakeRoom();
        Form = new(Input, await choices.ForAsync("topic", opened.Person.SiteId, cancel), (await judging.StandingAsync(opened.Id, cancel))?.ContactsPerWeek);
    }
}
