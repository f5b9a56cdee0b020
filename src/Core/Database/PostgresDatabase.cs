using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;

namespace Steadfast.Core.Database;

public sealed class PostgresDatabase(DbContextOptions<PostgresDatabase> options, TimeProvider clock) : ServiceDatabase(options, clock)
{
    internal override async Task<ActChain> LockChainAsync(Guid id, CancellationToken cancel)
    {
        // A chain's first writers meet on the insert, later ones on the row.
        var none = new byte[32];
        await Database.ExecuteSqlAsync($"""INSERT INTO "ActChains" ("Id", "Sequence", "Head") VALUES ({id}, 0, {none}) ON CONFLICT DO NOTHING""", cancel);
        ForgetChain(id);
        return await ActChains.FromSql($"""SELECT * FROM "ActChains" WHERE "Id" = {id} FOR UPDATE""").SingleAsync(cancel);
    }
}
