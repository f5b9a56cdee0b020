using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Acts;

/// <summary>Turns the deeds of one save into acts at the ends of their chains. Runs inside the save's transaction.</summary>
internal sealed class ActWriter(ServiceDatabase db, TimeProvider clock, Sealer sealer)
{
    public async Task WriteAsync(IReadOnlyList<Deed> deeds, IReadOnlyList<EntityEntry> changed, CancellationToken cancel)
    {
        await HoldAccountsAsync(changed, cancel);
        var chains = (await db.LockChainsAsync([.. deeds.Select(d => d.Chain).Distinct().Order()], cancel)).ToDictionary(c => c.Id);
        // After the locks, so that the acts of a chain stand in the order of their times.
        var now = clock.Instant();
        foreach (var (deed, rows) in Share(deeds, changed))
            Append(chains[deed.Chain], deed, now, rows);
        foreach (var chain in chains.Values)
            chain.Seal = ActChain.SealOf(sealer.ChainKey, chain.Id, chain.Sequence, chain.Head);
    }

    /// <summary>
    /// Rows that somebody holds before they write, as who signs in holds their account, are held before chains by everybody. An
    /// account has no version of ours: what others wrote of it meanwhile stays, and stands in the digest.
    /// </summary>
    private async Task HoldAccountsAsync(IReadOnlyList<EntityEntry> changed, CancellationToken cancel)
    {
        foreach (var (entry, id) in changed.Where(e => e is { State: EntityState.Modified, Entity: Account }).Select(e => (Entry: e, ((Account)e.Entity).Id)).OrderBy(a => a.Id))
        {
            await db.Users.Where(a => a.Id == id).HoldAsync(cancel);
            var stored = await entry.GetDatabaseValuesAsync(cancel);
            foreach (var kept in entry.Properties.Where(p => !p.IsModified))
                kept.CurrentValue = kept.OriginalValue = stored?[kept.Metadata];
        }
    }

    /// <summary>Each row goes with the first deed about its young person; what is about nobody goes with the last.</summary>
    private static IEnumerable<(Deed Deed, IEnumerable<EntityEntry> Rows)> Share(IReadOnlyList<Deed> deeds, IReadOnlyList<EntityEntry> changed)
    {
        var first = deeds.Take(deeds.Count - 1).DistinctBy(d => d.Chain).ToDictionary(d => d.Chain);
        var rows = changed.ToLookup(e => first.GetValueOrDefault(ChainOf(e.Entity), deeds[^1]), ReferenceEqualityComparer.Instance);
        return deeds.Select(deed => (deed, rows[deed]));
    }

    private static Guid ChainOf(object entity) => entity is IAboutYoungPerson about ? about.YoungPersonId : Act.House;

    private void Append(ActChain chain, Deed deed, DateTime now, IEnumerable<EntityEntry> rows)
    {
        chain.At = now;
        db.Acts.Add(chain.Follow(deed, now, RowChange.Write(rows.Select(Describe))));
    }

    private static RowChange Describe(EntityEntry entry)
    {
        if (entry.State == EntityState.Added && entry.Metadata.FindPrimaryKey()!.Properties.Any(p => entry.Property(p.Name).IsTemporary))
            throw new InvalidOperationException($"the key of {entry.Metadata.ClrType.Name} is made by the database, so its act cannot name it; give it a key of our own");
        return new(
            entry.Metadata.ClrType.Name,
            RowChange.KeyOf(entry.Metadata, entry.Entity),
            entry.State is EntityState.Modified or EntityState.Unchanged ? RowChange.ChangedFields(entry) : [],
            entry.State == EntityState.Deleted ? [] : RowChange.DigestOf(entry.Metadata, entry.Entity));
    }
}
