using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database;

/// <summary>A young person's record that goes, because its referral was joined to another: what still stands on it, and who came too late.</summary>
internal static class GoneRecords
{
    /// <summary>
    /// Whether a row of any kind but these belongs to the young person. Asked of every table at once: the database deletes with
    /// a record all that belongs to it, so a table that was forgotten would be lost without a word.
    /// </summary>
    public static async Task<bool> HoldsRowsOfAsync(this ServiceDatabase db, Guid youngPersonId, IReadOnlyCollection<Type> except, CancellationToken cancel)
    {
        var parts = KeysToYoungPeople(db.Model).Where(k => !except.Contains(k.DeclaringEntityType.ClrType))
            .Select(k => $"SELECT 1 AS found FROM \"{k.DeclaringEntityType.GetTableName()}\" WHERE \"{k.Properties[0].GetColumnName()}\" = {{0}}");
        var question = $"SELECT COUNT(*) AS \"Value\" FROM ({string.Join(" UNION ALL ", parts)}) AS rows_of";
        return await db.Database.SqlQueryRaw<long>(question, youngPersonId).SingleAsync(cancel) > 0;
    }

    /// <summary>Whether a save failed because the record it writes on is not there any more.</summary>
    public static async Task<bool> WroteOnGoneAsync(this ServiceDatabase db, DbUpdateException failed, CancellationToken cancel)
    {
        var ids = failed.Entries.SelectMany(e => YoungPeopleOf(e)).Distinct().ToArray();
        return ids.Length > 0 && await db.YoungPeople.AsNoTracking().CountAsync(p => ids.Contains(p.Id), cancel) < ids.Length;
    }

    private static IEnumerable<Guid> YoungPeopleOf(EntityEntry entry) => entry.Entity is YoungPerson person
        ? [person.Id]
        : entry.Metadata.GetForeignKeys().Where(IsToYoungPerson).Select(k => entry.Property(k.Properties[0].Name).CurrentValue).OfType<Guid>();

    private static IEnumerable<IForeignKey> KeysToYoungPeople(IModel model) => model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).Where(IsToYoungPerson);

    private static bool IsToYoungPerson(IForeignKey key) => key.PrincipalEntityType.ClrType == typeof(YoungPerson);
}
