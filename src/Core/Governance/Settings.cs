using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Database;
using Steadfast.Core.Options;

namespace Steadfast.Core.Governance;

/// <summary>What every installation begins with: the report's lists, and the sites that are given.</summary>
public static class Settings
{
    /// <summary>Adds the built-in lists that the database does not have yet and the first questions of an assessment, and leaves what a site changed as it is.</summary>
    public static async Task AddBuiltInOptionsAsync(this ServiceDatabase db, CancellationToken cancel = default)
    {
        await db.AddFirstQuestionsAsync(cancel);
        var there = (await db.Options.Where(o => o.SiteId == null).Select(o => o.List + "/" + o.Code).ToListAsync(cancel)).ToHashSet();
        foreach (var list in BuiltInLists.All)
        {
            foreach (var (option, order) in list.Options.Select((o, i) => (o, i)))
            {
                if (!there.Contains(list.Code + "/" + option.Code))
                    db.Options.Add(new ListedOption { List = list.Code, Code = option.Code, English = option.English, Welsh = option.Welsh, Order = order });
            }
        }
        if (!db.ChangeTracker.HasChanges())
            return;
        db.Record(new Deed(ActKind.OptionsChanged, null, Act.House, Act.House));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds a site. Its letters begin every reference given out there.</summary>
    public static async Task<Site> AddSiteAsync(this ServiceDatabase db, string name, Nation? nation, string letters, Guid? by, CancellationToken cancel = default)
    {
        var site = new Site { Name = name, Nation = nation, Letters = letters };
        db.Sites.Add(site);
        db.Record(new Deed(ActKind.SiteAdded, by, Act.House, site.Id));
        await db.SaveChangesAsync(cancel);
        return site;
    }
}
