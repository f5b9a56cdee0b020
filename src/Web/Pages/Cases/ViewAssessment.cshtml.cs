using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>One version of an assessment, as it was recorded.</summary>
public sealed class ViewAssessmentModel(CaseDoor door, Assessing assessing, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public ContextualAssessment Assessment { get; private set; } = null!;

    public IReadOnlyList<AssessmentPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, int number, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await assessing.FindAsync(opened.Id, number, cancel) is not { } found)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        Assessment = found;
        Parts = [.. AssessmentPart.Of(found, opened.Words)];
        return Page();
    }
}
