using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Groups;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Groups;

/// <summary>The group sessions of one's site, those to come first, and its programmes.</summary>
public sealed class IndexModel(GroupLists lists, Programmes programmes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    public IReadOnlyList<GroupLine> Lines { get; private set; } = [];

    public IReadOnlyList<ProgrammeLine> Programmes { get; private set; } = [];

    /// <summary>Of whoever works over all sites each line names its own.</summary>
    public string? SiteOf(string site) => MayPlan ? null : $"{site}. ";

    public string? Why(Programme programme) => programmes.Why(programme);

    public bool MayEnd(Programme programme) => programme.Until is null && Core.Groups.Programmes.MayEnd(HttpContext.Viewer(), programme);

    /// <summary>Sessions belong to a site: who works over all sites plans none.</summary>
    public bool MayPlan => HttpContext.Viewer().SiteId is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Lines = await lists.ListAsync(viewer, viewer.SiteId, Past, cancel);
        Programmes = await programmes.ListAsync(viewer, cancel);
    }
}
