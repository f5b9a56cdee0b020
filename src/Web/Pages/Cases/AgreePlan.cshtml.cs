using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Agrees a plan with a young person: the first, or a new one after a review.</summary>
public sealed class AgreePlanModel(CaseDoor door, Planning planning, Judging judging, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PlanAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public PlanForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = PlanAnswers.After(await planning.CurrentAsync(opened.Id, cancel), opened.Words, Ids.New(), clock.Today());
        await ShowAsync(opened, cancel);
        Input.ContactsPerWeek ??= Form.Proposed;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        await ShowAsync(opened, cancel);
        foreach (var topic in Input.Topics)
            this.MustBeOneOf(words, "Input.Topics", topic, Form.Topics);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => planning.AgreeAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.FormKey, Input.Follows, Input.Told(), cancel)))
            return Page();
        TempData["Done"] = words["Plan agreed"];
        return LocalRedirect($"{Head.Href}/plan");
    }

    private async Task ShowAsync(OpenCase opened, CancellationToken cancel)
    {
        Head = CaseHead.Of(opened, clock.Today(), words);
        Input.MakeRoom();
        Form = new(Input, await choices.ForAsync("topic", opened.Person.SiteId, cancel), (await judging.StandingAsync(opened.Id, cancel))?.ContactsPerWeek);
    }
}
