using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;

namespace Steadfast.Core.Vault;

/// <summary>Opens and seals words about members of staff, each under a key of their own.</summary>
public sealed class StaffVault(ServiceDatabase db, Sealer sealer)
{
    /// <summary>
    /// The words about one member of staff; a key is made, in the save that is being prepared, for who has none yet.
    /// Whoever writes holds the account's row (<see cref="LockAsync"/>), so that two never make two keys.
    /// </summary>
    public async Task<PersonWords> WordsAsync(Guid ownerId, CancellationToken cancel)
    {
        var key = db.StaffKeys.Local.FindEntry(ownerId)?.Entity ?? await db.StaffKeys.SingleOrDefaultAsync(k => k.OwnerId == ownerId, cancel);
        if (key is null)
            db.StaffKeys.Add(key = sealer.NewStaffKey(ownerId));
        return sealer.WordsOf(key);
    }

    /// <summary>The words about several, for reading; who has no key has no words.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonWords>> OpenAsync(IEnumerable<Guid> ownerIds, CancellationToken cancel)
    {
        var ids = ownerIds.Distinct().ToArray();
        return (await db.StaffKeys.AsNoTracking().Where(k => ids.Contains(k.OwnerId)).ToListAsync(cancel)).ToDictionary(k => k.OwnerId, sealer.WordsOf);
    }

    /// <summary>Holds an account's row until the transaction ends: decisions about one member of staff come one after the other.</summary>
    public Task LockAsync(Guid accountId, CancellationToken cancel) =>
        db.Users.Where(a => a.Id == accountId).HoldAsync(cancel);
}
