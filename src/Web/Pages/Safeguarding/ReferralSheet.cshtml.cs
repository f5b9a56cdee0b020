using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>All that a statutory service needs, from the record, to print or read out. Who opened it is written down first.</summary>
public sealed class ReferralSheetModel(CaseDoor door, ConcernRecords concerns, ConcernViews views, CaseSummary summary, ServiceDatabase db, TimeProvider clock) : PageModel
{
    public OpenCase Case { get; private set; } = null!;

    public ConcernView View { get; private set; } = null!;

    public CaseAtAGlance Glance { get; private set; } = null!;

    public string Site { get; private set; } = "";

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await door.OpenAsync(reference, cancel) is not { } opened || await concerns.FindAsync(viewer, opened.Id, id, cancel) is not { } whole)
            return NotFound();
        await concerns.OpenSheetAsync(viewer, whole.Concern, cancel);
        Case = opened;
        View = await views.OfAsync(whole, opened.Words, opened.Person.SiteId, viewer, $"/cases/{opened.Person.Reference}/concerns/{id}", cancel);
        Glance = await summary.ReadAsync(opened.Person, cancel);
        Site = await db.Sites.Where(s => s.Id == opened.Person.SiteId).Select(s => s.Name).SingleAsync(cancel);
        return Page();
    }
}
