using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Steadfast.TestData;

/// <summary>Databases for tests, on the engine that STEADFAST_TEST_DATABASE names: sqlite (when nothing is said) or postgres.</summary>
public static class TestDatabases
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Func<Task<TestDatabase>>>>> Copies = new();

    /// <summary>"sqlite" or "postgres".</summary>
    public static string Engine { get; } = Chosen(Environment.GetEnvironmentVariable("STEADFAST_TEST_DATABASE"));

    /// <summary>A new empty database.</summary>
    public static async Task<TestDatabase> CreateAsync() => Engine == "postgres"
        ? new TestDatabase("postgres:" + await ThrowawayPostgres.Shared.CreateDatabaseAsync(), DropAsync)
        : new TestDatabase("sqlite:" + NewFile());

    /// <summary>
    /// A new database that starts as a copy of a template. <paramref name="prepare"/> is called once in this process for each
    /// <paramref name="template"/> name, with the setting of the database to fill.
    /// </summary>
    public static async Task<TestDatabase> CreateAsync(string template, Func<string, Task> prepare)
    {
        var copy = await Copies.GetOrAdd(template, _ => new(() => PreparedAsync(prepare))).Value;
        return await copy();
    }

    /// <summary>Reads the environment's word for the engine.</summary>
    /// <exception cref="InvalidOperationException">It is neither sqlite nor postgres.</exception>
    public static string Chosen(string? wanted) => wanted switch
    {
        null or "" or "sqlite" => "sqlite",
        "postgres" => "postgres",
        _ => throw new InvalidOperationException($"STEADFAST_TEST_DATABASE is '{wanted}'; it can be sqlite or postgres."),
    };

    private static async Task<Func<Task<TestDatabase>>> PreparedAsync(Func<string, Task> prepare)
    {
        var made = await CreateAsync();
        await prepare(made.Setting);
        if (made.IsSqlite)
            return () => Task.FromResult(new TestDatabase("sqlite:" + CopyOf(made.ConnectionString)));
        var template = await PostgresTemplate.ReadAsync(made.ConnectionString);
        return async () => new TestDatabase("postgres:" + await template.TakeAsync(), template.GiveBackAsync);
    }

    internal static Task DropAsync(string connectionString) =>
        ThrowawayPostgres.Shared.DropDatabaseAsync(new NpgsqlConnectionStringBuilder(connectionString).Database!);

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("steadfast-test-").FullName, "steadfast.db");

    // SQLite's own backup, not a file copy: what still stands in the write-ahead log comes along.
    private static string CopyOf(string connectionString)
    {
        var file = NewFile();
        using var from = new SqliteConnection(connectionString);
        using var to = new SqliteConnection(TestDatabase.SqliteConnectionString(file));
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return file;
    }
}
