using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Every version of a young person's assessment, the latest first.</summary>
public sealed class AssessmentsModel(CaseDoor door, Assessing assessing, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<ContextualAssessment> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        Head = CaseHead.Of(opened, Today, words);
        Versions = await assessing.VersionsAsync(opened.Id, cancel);
        return Page();
    }
}
