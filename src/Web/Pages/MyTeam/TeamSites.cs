using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Web.Pages.MyTeam;

/// <summary>Whose team is shown: a manager's own site, or the one that a national lead chooses.</summary>
public sealed class TeamSites(ServiceDatabase db)
{
    /// <summary>The sites within reach, by name.</summary>
    public async Task<IReadOnlyList<Site>> OfAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await db.Sites.AsNoTracking().Where(s => viewer.SiteId == null || s.Id == viewer.SiteId).ToListAsync(cancel)).OrderBy(s => s.Name, StringComparer.CurrentCulture)];
}
