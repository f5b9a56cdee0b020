using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Steadfast.PagesBench;

/// <summary>The reference for writing: SQLite alone committing the same rows (contact, act, end of chain), each with its indexes, synced.</summary>
internal sealed class RawCommit : IDisposable
{
    private static readonly string[] Tables = ["Contacts", "Acts", "ActChains"];
    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("steadfast-bench-raw-").FullName, "raw.db");
    private readonly SqliteConnection connection;
    private readonly List<(SqliteCommand Insert, object[] Row, int[] Keys)> inserts = [];
    private readonly SqliteCommand update;
    private long sequence = 1_000_000;

    /// <param name="from">The database that contacts were written to; the last one's rows are written again, with keys of their own.</param>
    public RawCommit(string from)
    {
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;");
        using var source = new SqliteConnection($"Data Source={from};Mode=ReadOnly;Pooling=False");
        source.Open();
        foreach (var table in Tables)
            Take(source, table);
        update = connection.CreateCommand();
        update.CommandText = "UPDATE \"ActChains\" SET \"Sequence\" = @s, \"At\" = @at";
        update.Parameters.AddWithValue("@s", 0L);
        update.Parameters.AddWithValue("@at", "2026-11-22 12:00:00");
        update.Prepare();
        inserts[2].Insert.ExecuteNonQuery();
    }

    public double Commit()
    {
        var watch = Stopwatch.GetTimestamp();
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var (insert, _, keys) in inserts.Take(2))
            {
                insert.Transaction = transaction;
                foreach (var key in keys)
                    insert.Parameters[key].Value = insert.Parameters[key].Value is long ? sequence++ : Guid.NewGuid().ToString().ToUpperInvariant();
                insert.ExecuteNonQuery();
            }
            update.Transaction = transaction;
            update.Parameters[0].Value = sequence;
            update.ExecuteNonQuery();
            transaction.Commit();
        }
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }

    private void Take(SqliteConnection source, string table)
    {
        using (var schema = source.CreateCommand())
        {
            schema.CommandText = $"SELECT sql FROM sqlite_master WHERE tbl_name = '{table}' AND sql IS NOT NULL ORDER BY type DESC";
            using var statements = schema.ExecuteReader();
            while (statements.Read())
                Execute(statements.GetString(0));
        }
        using var last = source.CreateCommand();
        last.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid DESC LIMIT 1";
        using var row = last.ExecuteReader();
        row.Read();
        var values = new object[row.FieldCount];
        row.GetValues(values);
        var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(",", values.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < values.Length; i++)
            insert.Parameters.AddWithValue($"@p{i}", values[i]);
        insert.Prepare();
        string[] keys = table == "Contacts" ? ["Id", "FormKey"] : ["Sequence"];
        inserts.Add((insert, values, [.. keys.Select(row.GetOrdinal)]));
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        connection.Dispose();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
