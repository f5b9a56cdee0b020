using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

public sealed class HandOverAnswers
{
    public Guid FormKey { get; set; }

    [Required(ErrorMessage = "Choose who takes over")]
    public Guid? WorkerId { get; set; }

    [Required(ErrorMessage = "Say why, and what the next worker needs to know"), StringLength(4000)]
    public string? Why { get; set; }

    [StringLength(500)]
    public string? OverLimitReason { get; set; }
}

/// <summary>Hands a young person to another worker of the site; a manager decides it.</summary>
public sealed class HandOverModel(CaseDoor door, CaseSummary summary, ComingAndGoing going, Colleagues workers, Wording words, TimeProvider clock) : PageModel
{
    private Referral? episode;

    [BindProperty]
    public HandOverAnswers Input { get; set; } = new();

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

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
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => going.HandOverAsync(
            HttpContext.Viewer(), episode!, opened.Words, Input.WorkerId!.Value, Input.Why!, Input.OverLimitReason, cancel, Input.FormKey)))
            return Page();
        TempData["Done"] = words["Handed over to {0}", Workers.First(w => w.Value == Input.WorkerId.ToString()).Text];
        return Redirect(Head.Href);
    }

    private async Task<OpenCase?> LoadAsync(string reference, CancellationToken cancel)
    {
        if (HttpContext.Viewer().Role is not (Role.ServiceManager or Role.NationalLead) || await door.OpenAsync(reference, cancel) is not { } opened)
            return null;
        Head = CaseHead.Of(opened, clock.Today(), words);
        episode = await summary.EpisodeAsync(opened.Id, cancel);
        Workers = await workers.OfAsync(opened.Person.SiteId, cancel);
        return episode is null ? null : opened;
    }
}
