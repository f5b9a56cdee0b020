using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace Steadfast.TestData;

/// <summary>
/// A prepared PostgreSQL database and its copies. A copy handed back is emptied and filled again with the template's rows for the
/// next who asks, since to make and drop a database takes ten times as long. One whose tables were changed, or that somebody still
/// works in, is dropped instead.
/// </summary>
internal sealed class PostgresTemplate
{
    // The versions of its rows in the catalogue change with every change to a table, a trigger or a function. Analysing changes none.
    private const string Shape = """
        SELECT string_agg(part, ' ') FROM (
          SELECT count(*) || '/' || sum(xmin::text::bigint) AS part FROM pg_class WHERE oid >= 16384
          UNION ALL SELECT count(*) || '/' || sum(xmin::text::bigint) FROM pg_attribute WHERE attrelid >= 16384
          UNION ALL SELECT count(*) || '/' || sum(xmin::text::bigint) FROM pg_trigger
          UNION ALL SELECT count(*) || '/' || sum(xmin::text::bigint) FROM pg_proc WHERE oid >= 16384) AS parts
        """;

    private const string TablesWithPages = """
        SELECT oid::regclass::text FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
        """;

    private const string OthersAtWork = """
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'
        """;

    private readonly string name;
    private readonly string shape;
    private readonly Dictionary<string, byte[]> rows;
    private readonly string sequences;
    private readonly ConcurrentBag<string> free = [];

    private PostgresTemplate(string name, string shape, Dictionary<string, byte[]> rows, string sequences) =>
        (this.name, this.shape, this.rows, this.sequences) = (name, shape, rows, sequences);

    /// <summary>Reads the template once; nobody may be in it from now on.</summary>
    public static async Task<PostgresTemplate> ReadAsync(string connectionString)
    {
        await using var connection = await OpenAsync(connectionString);
        var rows = new Dictionary<string, byte[]>();
        foreach (var table in await TextsAsync(connection, TablesWithPages))
            rows[table] = await RowsOfAsync(connection, table);
        var sequences = await TextsAsync(connection,
            "SELECT format('SELECT setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename), coalesce(last_value, start_value), last_value IS NOT NULL) FROM pg_sequences");
        return new(connection.Database, (await TextsAsync(connection, Shape)).Single(), rows, string.Join(';', sequences));
    }

    /// <summary>A database with the template's rows.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> TakeAsync() =>
        free.TryTake(out var ready) ? ready : await ThrowawayPostgres.Shared.CreateDatabaseAsync(name);

    /// <summary>Takes a database back: as new for the next who asks, or dropped.</summary>
    public async Task GiveBackAsync(string connectionString)
    {
        if (await RefillAsync(connectionString))
            free.Add(connectionString);
        else
            await TestDatabases.DropAsync(connectionString);
    }

    private async Task<bool> RefillAsync(string connectionString)
    {
        await using var connection = await OpenAsync(connectionString);
        if ((await TextsAsync(connection, Shape)).Single() != shape || (await TextsAsync(connection, OthersAtWork)).Single() != "0")
            return false;
        var filled = await TextsAsync(connection, TablesWithPages);
        // As a replica: no trigger and no foreign key stands in the way of emptying and filling.
        await connection.RunAsync($"SET session_replication_role = replica; {string.Join(';', filled.Select(t => $"DELETE FROM {t}"))}");
        foreach (var (table, copy) in rows)
        {
            await using var into = await connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            await into.WriteAsync(copy);
        }
        if (sequences.Length > 0)
            await connection.RunAsync(sequences);
        return true;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<byte[]> RowsOfAsync(NpgsqlConnection connection, string table)
    {
        await using var from = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)");
        using var copy = new MemoryStream();
        await from.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<List<string>> TextsAsync(NpgsqlConnection connection, string sql) =>
        [.. (await connection.RowsAsync(sql)).Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture)!)];
}
