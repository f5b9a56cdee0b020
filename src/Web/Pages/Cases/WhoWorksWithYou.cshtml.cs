using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Cases;

/// <summary>Who works with a young person, for them and their family: names, and of their past only what each chose to tell families.</summary>
public sealed class WhoWorksWithYouModel(CaseDoor door, CaseSummary summary, OwnStory story, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<(string Name, string? Tells)> Workers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        var told = (await story.ForFamilyAsync(opened.Id, cancel)).ToDictionary(t => t.AccountId, t => t.Words);
        Workers = [.. (await summary.WorkersAsync(opened.Id, cancel)).Select(w => (w.Name, told.GetValueOrDefault(w.AccountId)))];
        return Page();
    }
}
