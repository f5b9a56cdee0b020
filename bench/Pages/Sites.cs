using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.PagesBench;

/// <summary>
/// Gives every further thousand young people sites of their own, so that a large service has many sites and not a few huge ones:
/// what a manager's pages cost must not grow with the sites of others.
/// </summary>
internal static class Sites
{
    private const int Each = 1_000;

    public static async Task SpreadAsync(ServiceDatabase db, int youngPeople)
    {
        var first = await db.Sites.OrderBy(s => s.Name).ToListAsync();
        for (var block = 1; block * Each < youngPeople; block++)
        {
            foreach (var site in first)
                await MoveAsync(db, site, await AddAsync(db, site, block), $"YP{block * Each:0000000}", $"YP{(block + 1) * Each:0000000}");
        }
    }

    private static Task<Site> AddAsync(ServiceDatabase db, Site like, int block) =>
        db.AddSiteAsync($"{like.Name} {block + 1}", like.Nation, $"{(char)('A' + block / 26 / 26)}{(char)('A' + block / 26 % 26)}{(char)('A' + block % 26)}{like.Letters[0]}", null);

    private static async Task MoveAsync(ServiceDatabase db, Site from, Site to, string after, string last)
    {
        var people = db.YoungPeople.Where(p => p.SiteId == from.Id && string.Compare(p.PackageId, after) > 0 && string.Compare(p.PackageId, last) <= 0);
        await db.Referrals.Where(r => people.Any(p => p.Id == r.YoungPersonId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.SiteId, to.Id));
        await people.ExecuteUpdateAsync(set => set.SetProperty(p => p.SiteId, to.Id));
    }
}
