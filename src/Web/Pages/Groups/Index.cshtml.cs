using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Groups;

/// <summary>The group sessions of one's site, those to come first, and its programmes.</summary>
public sealed class IndexModel(GroupLists lists, ServiceDatabase db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    public IReadOnlyList<GroupLine> Lines { get; private set; } = [];

    public IReadOnlyList<Programme> Programmes { get; private set; } = [];

    /// <summary>Sessions belong to a site: who works over all sites plans none.</summary>
    public bool MayPlan => HttpContext.Viewer().SiteId is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Lines = await lists.ListAsync(viewer, viewer.SiteId, Past, cancel);
        Programmes = await db.Programmes.AsNoTracking().Where(p => p.SiteId == viewer.SiteId && p.Until == null).OrderBy(p => p.Name).ToListAsync(cancel);
    }
}
