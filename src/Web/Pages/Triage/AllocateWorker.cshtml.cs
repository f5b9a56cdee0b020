using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Triage;

public sealed class WorkerChoice
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Say what the worker is to do")]
    public AllocationPart? Part { get; set; }

    [Required(ErrorMessage = "Choose a worker")]
    public string? Worker { get; set; }

    [Text(2000)]
    public string? OverLimitReason { get; set; }
}

/// <summary>Chooses who works with an accepted young person, with caseloads and limits in view.</summary>
public sealed class AllocateWorkerModel(ReferralDoor door, Allocating allocating, TriageWorkers workers, Deciding deciding, Wording words) : PageModel
{
    [BindProperty]
    public WorkerChoice Input { get; set; } = new();

    public OpenReferral Open { get; private set; } = null!;

    public IReadOnlyList<Choice> Workers { get; private set; } = [];

    public static IReadOnlyList<Choice> Parts { get; } =
    [
        new(nameof(AllocationPart.Lead), "Lead the work", "The first lead worker opens the case."),
        new(nameof(AllocationPart.CoWorker), "Work beside the lead worker", "A peer mentor or second worker."),
    ];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, cancel))
            return NotFound();
        Input.Version = Open.Referral.Version;
        Input.Part = Open.Referral.Status == ReferralStatus.Waiting ? AllocationPart.Lead : AllocationPart.CoWorker;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel)
    {
        if (!await EnterAsync(reference, cancel))
            return NotFound();
        if (Input.Worker is not null && Workers.All(w => w.Value != Input.Worker))
            ModelState.AddModelError("Input.Worker", "Choose a worker");
        if (!ModelState.IsValid || !await deciding.TryAsync(ModelState, Open, Input.Version, () => allocating.AllocateAsync(
            HttpContext.Viewer(), Open.Referral, Open.Words, Guid.Parse(Input.Worker!), Input.Part!.Value, Input.OverLimitReason, cancel)))
            return Page();
        TempData["Done"] = words["{0} now works with {1}.", Workers.First(w => w.Value == Input.Worker).Text, Open.Name];
        return Redirect("/triage/waiting");
    }

    private async Task<bool> EnterAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } open)
            return false;
        Open = open;
        Workers = await workers.OfSiteAsync(open, cancel);
        return true;
    }
}
