using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Plans;

/// <summary>The safety plan that stands, on one screen and one printed page.</summary>
public sealed class ViewSafetyPlanModel(CaseDoor door, KeepingSafe safe, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public SafetyPlan? Plan { get; private set; }

    /// <summary>Its review day has gone by.</summary>
    public DateOnly Today => clock.Today();

    public bool IsOld => Plan?.ReviewOn < Today;

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, personWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        Plan = await safe.CurrentAsync(opened.Id, cancel);
        return Page();
    }
}
