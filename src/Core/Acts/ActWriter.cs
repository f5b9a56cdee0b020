using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts;

/// <summary>Turns the deeds of one save into acts at the ends of their chains. Runs inside the save's transaction.</summary>
internal static class ActWriter
{
    public static async Task WriteAsync(ServiceDatabase db, IReadOnlyList<Deed> deeds, IReadOnlyList<EntityEntry> changed, TimeProvider clock, CancellationToken cancel)
    {
        var chains = await LockAsync(db, deeds.Select(d => d.Chain).Distinct().Order(), cancel);
        var now = clock.Instant();
        var left = changed.ToList();
        foreach (var (deed, last) in deeds.Select((deed, i) => (deed, last: i == deeds.Count - 1)))
        {
            // Each row goes with the first deed about its young person; what is about nobody goes with the last.
            var mine = last ? left : [.. left.Where(e => ChainOf(e.Entity) == deed.Chain)];
            left = [.. left.Except(mine)];
            Append(db, chains[deed.Chain], deed, now, mine);
        }
    }

    private static Guid ChainOf(object entity) => entity is IAboutYoungPerson about ? about.YoungPersonId : Act.House;

    private static void Append(ServiceDatabase db, ActChain chain, Deed deed, DateTime now, List<EntityEntry> rows)
    {
        var act = new Act
        {
            Chain = deed.Chain,
            Sequence = ++chain.Sequence,
            At = now,
            AccountId = deed.By,
            Kind = deed.Kind,
            SubjectId = deed.SubjectId,
            Why = deed.Why,
            Changes = RowChange.Write(rows.Select(Describe)),
            PreviousHash = chain.Head,
            Hash = [],
        };
        chain.Head = Act.HashOf(act);
        db.Acts.Add(WithHash(act, chain.Head));
    }

    private static RowChange Describe(EntityEntry entry) => new(
        entry.Metadata.ClrType.Name,
        RowChange.KeyOf(entry.Metadata, entry.Entity),
        entry.State == EntityState.Modified ? RowChange.ChangedFields(entry) : [],
        entry.State == EntityState.Deleted ? [] : RowChange.DigestOf(entry.Metadata, entry.Entity));

    private static Act WithHash(Act act, byte[] hash) => new()
    {
        Chain = act.Chain,
        Sequence = act.Sequence,
        At = act.At,
        AccountId = act.AccountId,
        Kind = act.Kind,
        SubjectId = act.SubjectId,
        Why = act.Why,
        Changes = act.Changes,
        PreviousHash = act.PreviousHash,
        Hash = hash,
    };

    private static async Task<Dictionary<Guid, ActChain>> LockAsync(ServiceDatabase db, IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var chains = new Dictionary<Guid, ActChain>();
        foreach (var id in ids)
            chains[id] = await db.LockChainAsync(id, cancel);
        return chains;
    }
}
