using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.YoungPeople;

/// <summary>Gives out references for many new records in one transaction, without asking the database for each.</summary>
internal sealed class ReferenceBook
{
    private readonly Dictionary<Guid, Page> pages = [];

    public static async Task<ReferenceBook> OpenAsync(ServiceDatabase db, CancellationToken cancel)
    {
        var book = new ReferenceBook();
        foreach (var site in await db.Sites.OrderBy(s => s.Id).Select(s => new { s.Id, s.Letters }).ToListAsync(cancel))
            book.pages[site.Id] = new(site.Letters, await References.TakeAsync(db, site.Id, 0, cancel));
        return book;
    }

    public string Next(Guid siteId)
    {
        var page = pages[siteId];
        page.Taken++;
        return References.Of(page.Letters, page.Before + page.Taken);
    }

    /// <summary>Takes the numbers that were given out; in the transaction in which the book was opened.</summary>
    public async Task CloseAsync(ServiceDatabase db, CancellationToken cancel)
    {
        foreach (var (site, page) in pages.Where(p => p.Value.Taken > 0))
            await References.TakeAsync(db, site, page.Taken, cancel);
    }

    private sealed class Page(string letters, int before)
    {
        public string Letters => letters;
        public int Before => before;
        public int Taken { get; set; }
    }
}
