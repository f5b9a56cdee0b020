using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class CarryOnAnswers
{
    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the next review date")]
    public DateOnly? ReviewOn { get; set; }

    [Required(ErrorMessage = "Say what you found when you looked"), StringLength(2000)]
    public string? Why { get; set; }
}

/// <summary>Looks at a hold again and carries it on to a new day; also how a hold that came in without a day gets one.</summary>
public sealed class CarryOnHoldModel(CaseDoor door, Holding holding, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CarryOnAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public Hold Hold { get; private set; } = null!;

    public string? Door { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel) =>
        await LoadAsync(reference, cancel) is null || Hold.EndedOn is not null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => holding.CarryOnAsync(HttpContext.Viewer(), Hold, opened.Words, Input.ReviewOn!.Value, Input.Why!, cancel)))
            return Page();
        TempData["Done"] = words["The hold goes on. We look again on {0}", Shown.Day(Input.ReviewOn!.Value)];
        return Redirect(Head.Href);
    }

    // A form that was opened before the hold ended is told so, with what was typed.
    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await holding.LatestAsync(opened.Id, cancel) is not { } hold)
            return null;
        (Head, Hold, Door) = (CaseHead.Of(opened, clock.Today(), words), hold, opened.Words.Open(hold.DoorStaysOpen));
        return opened;
    }
}
