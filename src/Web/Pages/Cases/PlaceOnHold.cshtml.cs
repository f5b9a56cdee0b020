using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class HoldAnswers
{
    public Guid FormKey { get; set; }

    [Display(Name = "Review date"), Required(ErrorMessage = "Enter the review date")]
    public DateOnly? ReviewOn { get; set; }

    [Required(ErrorMessage = "Say who agreed the hold"), StringLength(500)]
    public string? AgreedWith { get; set; }

    [Required(ErrorMessage = "Say why the work pauses"), StringLength(2000)]
    public string? Why { get; set; }

    [Required(ErrorMessage = "Say how the door stays open"), StringLength(2000)]
    public string? DoorStaysOpen { get; set; }
}

/// <summary>Pauses the work with the door open: until when, agreed with whom, and how to come back.</summary>
public sealed class PlaceOnHoldModel(CaseDoor door, CaseSummary summary, Holding holding, Wording words, TimeProvider clock) : PageModel
{
    private Referral? episode;

    [BindProperty]
    public HoldAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is null)
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (await LoadAsync(reference, cancel) is not { } opened)
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => holding.HoldAsync(HttpContext.Viewer(), episode!, opened.Words, Agreed(), cancel)))
            return Page();
        TempData["Done"] = words["On hold until {0}, with the door open", Shown.Day(Input.ReviewOn!.Value)];
        return Redirect(Head.Href);
    }

    private NewHold Agreed() => new(Input.ReviewOn!.Value, Input.Why!, Input.AgreedWith!, Input.DoorStaysOpen!) { FormKey = Input.FormKey };

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        episode = await summary.EpisodeAsync(opened.Id, cancel);
        return episode is null ? null : opened;
    }
}
