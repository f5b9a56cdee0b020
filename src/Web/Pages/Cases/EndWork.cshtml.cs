using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Options;
using Steadfast.Core.Referrals;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class EndingAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose why the work ends")]
    public string? Reason { get; set; }

    [StringLength(2000)]
    public string? InTheirWords { get; set; }

    [StringLength(4000)]
    public string? Summary { get; set; }
}

/// <summary>Ends the work, for a reason of the list. Not being reached is none of them: that is a hold.</summary>
public sealed class EndWorkModel(CaseDoor door, CaseSummary summary, ComingAndGoing going, Choices choices, Wording words, TimeProvider clock) : PageModel
{
    private Referral? episode;

    [BindProperty]
    public EndingAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Reasons { get; private set; } = [];

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
        // Not known is on the list and not offered: its refusal says what to do instead.
        this.MustBeOneOf(words, "Input.Reason", Input.Reason, [.. Reasons, new(BuiltInLists.NotKnown, "")]);
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => going.EndAsync(
            HttpContext.Viewer(), episode!, opened.Words, Input.Reason!, Input.InTheirWords, Input.Summary, cancel, Input.FormKey)))
            return Page();
        TempData["Done"] = words["The work has ended. They can come back at any time"];
        return Redirect(Head.Href);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        episode = await summary.EpisodeAsync(opened.Id, cancel);
        Reasons = [.. (await choices.ForAsync("closure_reason", opened.Person.SiteId, cancel)).Where(r => r.Value != BuiltInLists.NotKnown)];
        return episode is null ? null : opened;
    }
}
