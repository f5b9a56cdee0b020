using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Cases;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>A concern: what was said, who must be told by when, what comes next, and what the nation's guidance says.</summary>
public sealed class ViewConcernModel(CaseDoor door, ConcernRecords concerns, ConcernViews views, Wording words, TimeProvider clock) : PageModel
{
    public CaseHead Head { get; private set; } = null!;

    public ConcernView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(reference, cancel) is not { } opened || await concerns.FindAsync(HttpContext.Viewer(), opened.Id, id, cancel) is not { } whole)
            return NotFound();
        Head = CaseHead.Of(opened, clock.Today(), words);
        View = await views.OfAsync(whole, opened.Words, opened.Person.SiteId, HttpContext.Viewer(), $"{Head.Href}/concerns/{id}", cancel);
        return Page();
    }
}
