using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;

namespace Steadfast.Core.MyTeam;

/// <summary>For how many of a site's young people something is known.</summary>
/// <param name="Of">Open or on hold, and within reach: the denominator, in which what is not known stays.</param>
public sealed record KnownShare(RecordField Field, Guid SiteId, int Known, int Of)
{
    public int Missing => Of - Known;

    /// <summary>Rounded half up, and never 100 while somebody is missing.</summary>
    public int Percent => Missing == 0 ? 100 : Math.Min(99, (200 * Known + Of) / (2 * Of));
}

/// <summary>Counts what is known, by site and field: "not known" is an answer, is counted, and is chased gently (rule 8).</summary>
public sealed class Completeness(ServiceDatabase db)
{
    /// <param name="siteId">One site, or none for every site within reach.</param>
    public async Task<IReadOnlyList<KnownShare>> ReadAsync(Viewer viewer, Guid? siteId, CancellationToken cancel)
    {
        var people = db.WithUs(viewer, siteId);
        var all = await people.GroupBy(p => p.SiteId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        List<KnownShare> shares = [];
        foreach (var field in RecordField.All)
        {
            var known = await people.Where(field.IsKnown(db)).GroupBy(p => p.SiteId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
            shares.AddRange(all.Select(site => new KnownShare(field, site.Key, known.GetValueOrDefault(site.Key), site.Count)));
        }
        return shares;
    }
}
