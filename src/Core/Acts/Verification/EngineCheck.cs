using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts.Verification;

/// <summary>What the database itself says of its state: pages and indexes, and rows that refer to rows which are not there.</summary>
internal static class EngineCheck
{
    private const string PostgresState = """
        SELECT 'index ' || indexrelid::regclass || ' is not valid' FROM pg_index WHERE NOT indisvalid
        UNION ALL SELECT 'constraint ' || conname || ' was never checked' FROM pg_constraint WHERE NOT convalidated
        UNION ALL SELECT 'the server counted ' || checksum_failures || ' damaged pages' FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0
        """;

    public static async Task<List<Finding>> RunAsync(ServiceDatabase db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return db is SqliteDatabase ? await SqliteAsync(db, cancel) : await PostgresAsync(db, cancel);
    }

    /// <summary>True when SQLite says that the file itself is broken, or none of its own.</summary>
    public static bool IsDamage(SqliteException fails) => fails.SqliteErrorCode is 11 or 26;

    private static async Task<List<Finding>> SqliteAsync(ServiceDatabase db, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var line in await LinesAsync(db, "PRAGMA integrity_check", cancel))
        {
            if (line != "ok")
                findings.Add(new("database file", line));
        }
        foreach (var line in await LinesAsync(db, "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' refers to ' || parent FROM pragma_foreign_key_check", cancel))
            findings.Add(new("database", $"{line}, which is not there"));
        return findings;
    }

    private static async Task<List<Finding>> PostgresAsync(ServiceDatabase db, CancellationToken cancel)
    {
        var findings = (await LinesAsync(db, PostgresState, cancel)).ConvertAll(line => new Finding("database", line));
        foreach (var key in db.Model.GetEntityTypes().Where(t => !t.IsOwned()).SelectMany(t => t.GetForeignKeys()))
        {
            foreach (var count in await LinesAsync(db, Orphans(key), cancel))
                findings.Add(new("database", $"{count} rows of {key.DeclaringEntityType.GetTableName()} refer to {key.PrincipalEntityType.GetTableName()} rows which are not there"));
        }
        return findings;
    }

    // PostgreSQL trusts its triggers; who can switch them off can leave orphans behind.
    private static string Orphans(IForeignKey key)
    {
        var pairs = key.Properties.Zip(key.PrincipalKey.Properties, (child, parent) => $"p.\"{parent.GetColumnName()}\" = c.\"{child.GetColumnName()}\"");
        var known = key.Properties.Select(p => $"c.\"{p.GetColumnName()}\" IS NOT NULL");
        return $"""
            SELECT count(*)::text FROM "{key.DeclaringEntityType.GetTableName()}" c
            WHERE {string.Join(" AND ", known)} AND NOT EXISTS (SELECT 1 FROM "{key.PrincipalEntityType.GetTableName()}" p WHERE {string.Join(" AND ", pairs)})
            HAVING count(*) > 0
            """;
    }

    private static async Task<List<string>> LinesAsync(ServiceDatabase db, string sql, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancel))
            lines.Add(rows.GetString(0));
        return lines;
    }
}
