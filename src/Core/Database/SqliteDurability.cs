using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Steadfast.Core.Database;

/// <summary>An acknowledged write is on the disk: write-ahead log, and every commit synced.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    // Writers wait for each other in SQLite's own steps of a few milliseconds; the driver's are 150.
    private const string Pragmas = "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
