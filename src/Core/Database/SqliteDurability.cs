using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Steadfast.Core.Database;

/// <summary>An acknowledged write is on the disk: write-ahead log, and every commit synced.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string LogAhead = "PRAGMA journal_mode=WAL; ";
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456;";

    // A connection is opened for each query and comes from a pool; what was set on it stays set as long as its handle lives.
    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private static void Prepare(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (Prepared.TryGetValue(handle, out _))
            return;
        // The migrator looks at the file through a connection that may only read, and a copy made by SQLite has no log yet.
        using var command = connection.CreateCommand();
        command.CommandText = raw.sqlite3_db_readonly(handle, "main") == 1 ? Pragmas : LogAhead + Pragmas;
        command.ExecuteNonQuery();
        Prepared.AddOrUpdate(handle, handle.GetType());
    }
}
