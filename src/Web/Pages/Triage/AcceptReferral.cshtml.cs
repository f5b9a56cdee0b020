using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Triage;

public sealed class Acceptance
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say how pressing the need is")]
    public Need? Need { get; set; }

    [Required(ErrorMessage = "Give the reason that the referrer reads"), Text(2000)]
    public string? Reason { get; set; }

    /// <summary>The worker's id, or waiting for the waiting list.</summary>
    [Required(ErrorMessage = "Choose the waiting list or a worker")]
    public string? Worker { get; set; }

    [Text(2000)]
    public string? OverLimitReason { get; set; }
}

/// <summary>Accepts a referral, onto the waiting list or straight to a worker.</summary>
public sealed class AcceptReferralModel(ReferralDoor door, Core.Referrals.Triage triage, ComingBack comingBack, TriageWorkers workers, Deciding deciding, Wording words) : PageModel
{
    private const string WaitingList = "waiting";

    [BindProperty]
    public Acceptance Input { get; set; } = new();

    public OpenReferral Open { get; private set; } = null!;

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, cancel))
            return NotFound();
        Input.Version = Open.Referral.Version;
        Input.Worker = (await workers.SameWorkerAsync(Open, cancel))?.ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, cancel))
            return NotFound();
        if (Input.Worker is not null && Workers.All(w => w.Value != Input.Worker))
            ModelState.AddModelError("Input.Worker", "Choose the waiting list or a worker");
        if (!ModelState.IsValid || !await deciding.TryAsync(ModelState, Open, Input.Version, () => AcceptAsync(cancel)))
            return Page();
        TempData["Done"] = words["Accepted. The referrer can read your reason."];
        return Redirect(Input.Worker == WaitingList ? "/triage/waiting" : "/triage");
    }

    private Task AcceptAsync(CancellationToken cancel)
    {
        var by = HttpContext.Viewer();
        return Input.Worker == WaitingList
            ? triage.AcceptToWaitingListAsync(by, Open.Referral, Open.Words, Input.Need!.Value, Input.Reason!, cancel)
            : comingBack.TakeUpAsync(by, Open.Referral, Open.Words, Input.Need!.Value, Input.Reason!, Guid.Parse(Input.Worker!), Input.OverLimitReason, cancel);
    }

    private async Task<bool> EnterAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } open)
            return false;
        Open = open;
        Workers = [new(WaitingList, "Waiting list"), .. await workers.OfSiteAsync(open, cancel)];
        return true;
    }
}
