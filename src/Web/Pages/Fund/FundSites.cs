using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Web.Pages.Fund;

/// <summary>The sites whose money somebody answers for: a manager's own, all for a national lead.</summary>
public sealed class FundSites(ServiceDatabase db)
{
    public async Task<IReadOnlyList<Site>> OfAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await db.Sites.AsNoTracking().Where(s => viewer.SiteId == null || s.Id == viewer.SiteId).ToListAsync(cancel)).OrderBy(s => s.Name, StringComparer.CurrentCulture)];

    /// <summary>The site of these letters, or the first where none are said; none when it is out of reach.</summary>
    public async Task<Site?> FindAsync(Viewer viewer, string? letters, CancellationToken cancel)
    {
        var sites = await OfAsync(viewer, cancel);
        return letters is null ? sites.FirstOrDefault() : sites.FirstOrDefault(s => s.Letters == letters);
    }
}
