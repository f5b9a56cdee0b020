using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Safeguarding.Staff;

/// <summary>A concern about a colleague: what was said, who must be told by when, and what comes next. The young person stands there by reference alone.</summary>
public sealed class ViewStaffConcernModel(StaffConcernDoor door, ConcernViews views) : PageModel
{
    public ConcernView View { get; private set; } = null!;

    public string Reference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } opened)
            return NotFound();
        Reference = opened.Person.Reference;
        View = await views.OfAsync(opened.Whole, opened.Words, opened.Person.SiteId, HttpContext.Viewer(), opened.Href, cancel);
        return Page();
    }
}
