using Microsoft.Data.Sqlite;

namespace Steadfast.TestData;

/// <summary>One database of one test class; gone when disposed, or with the process.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string Sqlite = "sqlite:";
    private const string Postgres = "postgres:";

    private readonly Func<string, Task>? giveBack;

    /// <param name="giveBack">What is done with the connection string when nobody wants the database any more; nothing for a file.</param>
    internal TestDatabase(string setting, Func<string, Task>? giveBack = null)
    {
        (Setting, this.giveBack) = (setting, giveBack);
        // The process may end without disposing (a template never is); PostgreSQL cleans up with its server.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveFolder();
    }

    /// <summary>As STEADFAST_DATABASE takes it: <c>sqlite:PATH</c> or <c>postgres:CONNECTION STRING</c>.</summary>
    public string Setting { get; }

    public bool IsSqlite => Setting.StartsWith(Sqlite, StringComparison.Ordinal);

    /// <summary>The same as an ADO.NET connection string, for tests that look at the rows themselves.</summary>
    public string ConnectionString => IsSqlite ? SqliteConnectionString(Setting[Sqlite.Length..]) : Setting[Postgres.Length..];

    public async ValueTask DisposeAsync()
    {
        RemoveFolder();
        if (giveBack is not null)
            await giveBack(ConnectionString);
    }

    internal static string SqliteConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;

    private void RemoveFolder()
    {
        if (IsSqlite && Path.GetDirectoryName(Setting[Sqlite.Length..]) is { } folder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
