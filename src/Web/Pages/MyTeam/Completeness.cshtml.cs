using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.MyTeam;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.MyTeam;

/// <summary>What is known by field, the sites side by side.</summary>
public sealed class CompletenessModel(Completeness completeness, TeamSites teamSites) : PageModel
{
    public KnownTable Known { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Known = new(await teamSites.OfAsync(viewer, cancel), await completeness.ReadAsync(viewer, viewer.SiteId, cancel));
    }
}
