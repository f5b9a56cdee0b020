using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts;

/// <summary>An edit that somebody else saved while a form was open.</summary>
public sealed record EditBetween(string? By, DateTime At, IReadOnlySet<string> Fields);

/// <summary>Who took a row out of a record, and when.</summary>
public sealed record Removal(string? By, DateTime At);

/// <summary>
/// Finds what others changed while a form was open, from the acts themselves: they name each row and field written. So an
/// edit of other fields of the same record does not stand in the way, and the page can say who and when.
/// </summary>
public sealed class Edits(ServiceDatabase db)
{
    /// <summary>How far a young person's chain of acts goes now; a form carries it from when it was opened.</summary>
    public async Task<long> SeenAsync(Guid youngPersonId, CancellationToken cancel) =>
        await db.ActChains.Where(c => c.Id == youngPersonId).Select(c => c.Sequence).SingleOrDefaultAsync(cancel);

    /// <summary>The latest edit of any of these fields since then, with all of the fields changed; none when nobody touched them.</summary>
    /// <param name="record">The record as the database holds it now.</param>
    /// <param name="seen">What the form carries.</param>
    /// <param name="fields">The fields that the form sets.</param>
    public async Task<EditBetween?> SinceAsync(IAboutYoungPerson record, long seen, IReadOnlyCollection<string> fields, CancellationToken cancel)
    {
        var type = db.Entry((object)record).Metadata;
        var (table, key) = (type.ClrType.Name, RowChange.KeyOf(type, record));
        var acts = await db.Acts.AsNoTracking().Where(a => a.Chain == record.YoungPersonId && a.Sequence > seen)
            .OrderBy(a => a.Sequence).Select(a => new { a.At, a.AccountId, a.Changes }).ToListAsync(cancel);
        var edits = acts.Select(a => new { a.At, a.AccountId, Fields = Touched(a.Changes, table, key).Intersect(fields).ToArray() })
            .Where(a => a.Fields.Length > 0).ToList();
        if (edits is not [.., var last])
            return null;
        return new(await NameOfAsync(last.AccountId, cancel), last.At, edits.SelectMany(e => e.Fields).ToHashSet());
    }

    /// <summary>Who took out of a young person's record what had this id; none where nothing of that id was ever taken out.</summary>
    public async Task<Removal?> RemovalOfAsync(Guid youngPersonId, Guid id, CancellationToken cancel)
    {
        var key = RowForm.KeyPart(id);
        // The newest first, and no further than needed: what is asked for was mostly taken out a moment ago.
        var removed = await db.Acts.AsNoTracking().Where(a => a.Chain == youngPersonId).OrderByDescending(a => a.Sequence).Select(a => new { a.At, a.AccountId, a.Changes })
            .AsAsyncEnumerable().FirstOrDefaultAsync(a => RowChange.Read(a.Changes).Any(c => c.Key == key && c.Digest.Length == 0), cancel);
        return removed is null ? null : new(await NameOfAsync(removed.AccountId, cancel), removed.At);
    }

    private Task<string?> NameOfAsync(Guid? accountId, CancellationToken cancel) => db.Users.Where(u => u.Id == accountId).Select(u => u.Name).SingleOrDefaultAsync(cancel);

    private static IEnumerable<string> Touched(byte[] changes, string table, string key) =>
        RowChange.Read(changes).Where(c => c.Table == table && c.Key == key).SelectMany(c => c.Fields);
}
