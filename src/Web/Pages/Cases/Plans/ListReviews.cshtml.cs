using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases.Plans;

/// <summary>Every look at the plans together with the young person, the latest first.</summary>
public sealed class ListReviewsModel(CaseDoor door, Planning planning, Reviewing reviewing, Wording words, TimeProvider clock) : PageModel
{
    private PersonWords personWords = null!;

    public CaseHead Head { get; private set; } = null!;

    public bool HasPlan { get; private set; }

    public IReadOnlyList<PlanReview> Reviews { get; private set; } = [];

    public string? Open(Sealed? box) => personWords.Open(box);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        (Head, personWords) = (CaseHead.Of(opened, clock.Today(), words), opened.Words);
        HasPlan = await planning.CurrentAsync(opened.Id, cancel) is not null;
        Reviews = await reviewing.ReadAsync(opened.Id, cancel);
        return Page();
    }
}
