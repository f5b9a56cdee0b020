using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Steadfast.Core.Acts;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database;

public sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options, TimeProvider clock, Sealer sealer) : ServiceDatabase(options, clock, sealer)
{
    /// <summary>SQLite has one writer at a time, and our transactions begin as writers: the read is the lock.</summary>
    internal override async Task<List<ActChain>> LockChainsAsync(Guid[] ids, CancellationToken cancel)
    {
        ForgetChains(ids);
        var chains = await ActChains.Where(c => EF.Parameter(ids).Contains(c.Id)).ToListAsync(cancel);
        foreach (var id in ids.Except(chains.Select(c => c.Id)))
            chains.Add(ActChains.Add(new ActChain { Id = id }).Entity);
        return chains;
    }

    // It takes its one lock when a transaction begins.
    internal override Task HoldRecordAsync(Guid youngPersonId, CancellationToken cancel) => Task.CompletedTask;

    internal override bool IsDeadlock(Exception failed) => false;

    internal override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancel))!;
    }

    /// <summary>One statement, compiled once for all rows.</summary>
    internal override async Task InsertAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        await using var command = this.CreateCommand(table.InsertStatement);
        var parameters = table.AddParameters(command);
        await command.PrepareAsync(cancel);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = table.ValueIn(row, i) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
