using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;

namespace Steadfast.Core.Database;

public sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options, TimeProvider clock) : ServiceDatabase(options, clock)
{
    /// <summary>SQLite has one writer at a time, and our transactions begin as writers: the read is the lock.</summary>
    internal override async Task<ActChain> LockChainAsync(Guid id, CancellationToken cancel)
    {
        ForgetChain(id);
        if (await ActChains.SingleOrDefaultAsync(c => c.Id == id, cancel) is { } chain)
            return chain;
        return ActChains.Add(new ActChain { Id = id }).Entity;
    }
}
