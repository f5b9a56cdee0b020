using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class NextContactAnswers
{
    [Display(Name = "Day"), Required(ErrorMessage = "Enter the day of the next contact")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? At { get; set; }

    [StringLength(500)]
    public string? Plan { get; set; }
}

/// <summary>Plans the next try or meeting.</summary>
public sealed class PlanNextContactModel(CaseDoor door, Recording recording, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NextContactAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        Input = new() { On = opened.Person.NextContactOn, At = opened.Person.NextContactAt, Plan = opened.Words.Open(opened.Person.NextContactPlan) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => recording.PlanNextAsync(HttpContext.Viewer(), opened.Person, opened.Words, Input.On, Input.Plan, cancel, Input.At)))
            return Page();
        TempData["Done"] = words["Next contact is planned for {0}", Shown.Day(Input.On!.Value, clock.Today())];
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
