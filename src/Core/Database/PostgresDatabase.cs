using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Steadfast.Core.Acts;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database;

public sealed class PostgresDatabase(DbContextOptions<PostgresDatabase> options, TimeProvider clock, Sealer sealer) : ServiceDatabase(options, clock, sealer)
{
    internal override async Task<List<ActChain>> LockChainsAsync(Guid[] ids, CancellationToken cancel)
    {
        // A chain's first writers meet on the insert, later ones on the row. One order for all, so that none waits in a circle.
        var none = new byte[32];
        await Database.ExecuteSqlAsync($"""
            INSERT INTO "ActChains" ("Id", "Sequence", "Head", "At", "Seal")
            SELECT id, 0, {none}, now(), {none} FROM unnest({ids}) AS id ORDER BY id ON CONFLICT DO NOTHING
            """, cancel);
        ForgetChains(ids);
        return await ActChains.FromSql($"""SELECT * FROM "ActChains" WHERE "Id" = ANY({ids}) ORDER BY "Id" FOR UPDATE""").ToListAsync(cancel);
    }

    // Whoever writes a row that points to it takes a share of it, which an update would leave to them.
    internal override Task HoldRecordAsync(Guid youngPersonId, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"""SELECT 1 FROM "YoungPeople" WHERE "Id" = {youngPersonId} FOR UPDATE""", cancel);

    internal override bool IsDeadlock(Exception failed) =>
        failed is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || (failed.InnerException is { } inner && IsDeadlock(inner));

    internal override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancel) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);

    /// <summary>COPY in its binary form: one stream for all rows.</summary>
    internal override async Task InsertAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        await using var command = this.CreateCommand(table.InsertStatement);
        var types = table.AddParameters(command).Select(p => ((NpgsqlParameter)p).NpgsqlDbType).ToArray();
        await using var copy = await ((NpgsqlConnection)Database.GetDbConnection())
            .BeginBinaryImportAsync($"COPY {table.Quoted} ({table.QuotedColumns}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            for (var i = 0; i < types.Length; i++)
            {
                if (table.ValueIn(row, i) is { } value)
                    await copy.WriteAsync(value, types[i], cancel);
                else
                    await copy.WriteNullAsync(cancel);
            }
        }
        await copy.CompleteAsync(cancel);
    }
}
