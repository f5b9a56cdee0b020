using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Steadfast.TestData;

/// <summary>
/// A PostgreSQL server of our own for the life of this process, reached through a socket in its own folder.
/// It goes away with us, however we end: a small shell holds the server and reads from us until we are gone.
/// </summary>
public sealed class ThrowawayPostgres : IDisposable
{
    // Ignoring the terminal's interrupt, so that the server is still stopped and its folder removed. Told to quit until it does:
    // in its first moments it ignores signals, as a shell's background jobs do. Nothing in it is worth a last checkpoint.
    private const string Keeper = """
        trap '' INT HUP
        folder=$1; bin=$2; sync=$3; shift 3
        "$bin/initdb" --pgdata "$folder/data" --username steadfast --pwfile "$folder/password" \
          --encoding=UTF8 --locale=C.UTF-8 --auth=scram-sha-256 $sync </dev/null >>"$folder/log" 2>&1 || exit 1
        serve() {
          "$bin/postgres" -D "$folder/data" -k "$folder" "$@" </dev/null >>"$folder/log" 2>&1 &
          server=$!
        }
        serve "$@"
        while read -r again; do wait $server; serve "$@"; done
        while kill -QUIT $server 2>/dev/null; do sleep 0.2; done &
        wait $server
        rm -rf "$folder"
        """;

    private static readonly Lazy<ThrowawayPostgres> One = new(() => Start());
    private readonly string folder;
    private readonly string password = RandomNumberGenerator.GetHexString(32);
    private readonly Process keeper;

    private ThrowawayPostgres(bool durable)
    {
        var bin = PostgresPrograms.Folder();
        folder = NewFolder(password);
        keeper = PostgresPrograms.Start("sh", ["-c", Keeper, "sh", folder, bin, durable ? "" : "--no-sync", .. Settings(durable)]);
        WaitUntilReady();
    }

    /// <summary>The server all tests of this process share. Started on first use; nothing in it survives a power cut.</summary>
    public static ThrowawayPostgres Shared => One.Value;

    /// <summary>A server apart from the shared one.</summary>
    /// <param name="durable">True keeps fsync on, for tests that kill things and count what was lost.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static ThrowawayPostgres Start(bool durable = false) => new(durable);

    /// <summary>How to connect to a database of this server.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = folder, Username = "steadfast", Password = password, Database = database, IncludeErrorDetail = true,
        // A machine that builds and tests at once is slow to answer; that is not what is tested.
        Timeout = 120, CommandTimeout = 120,
    }.ConnectionString;

    /// <summary>Makes a database of a new name, empty or as a copy of <paramref name="template"/>; gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = $"test_{Guid.NewGuid():N}";
        if (template is not null)
            await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'");
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return ConnectionString(name);
    }

    /// <summary>Drops a database, cutting off whoever still holds it.</summary>
    public Task DropDatabaseAsync(string database) => RunAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    /// <summary>Kills the server and every process of it at once (SIGKILL), in the middle of whatever they do.</summary>
    public void Kill()
    {
        var server = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var all = new[] { server }.Concat(ProcessTree.ChildrenOf(server)).ToList();
        foreach (var pid in all)
            ProcessTree.Kill(pid);
        while (all.Any(ProcessTree.IsAlive))
            Thread.Sleep(5);
    }

    /// <summary>Starts a killed server again on the data it left; it has recovered when this returns.</summary>
    public void StartAgain()
    {
        NpgsqlConnection.ClearAllPools();
        keeper.StandardInput.WriteLine("again");
        keeper.StandardInput.Flush();
        WaitUntilReady();
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        keeper.StandardInput.Close();
        keeper.WaitForExit(TimeSpan.FromSeconds(30));
        keeper.Dispose();
    }

    // In /tmp by name: a socket's path may have 107 bytes at most, and the server's user must be able to walk in.
    private static string NewFolder(string password)
    {
        var made = PostgresPrograms.RunToEnd("mktemp", "--directory", "/tmp/steadfast-postgres-XXXXXXXX").Trim();
        File.WriteAllText(Path.Combine(made, "password"), password);
        return made;
    }

    private static string[] Settings(bool durable)
    {
        var care = durable ? "on" : "off";
        return ["-c", "listen_addresses=", "-c", "max_connections=200", "-c", "shared_buffers=64MB",
            "-c", $"fsync={care}", "-c", $"synchronous_commit={care}", "-c", $"full_page_writes={care}", "-c", "recovery_init_sync_method=syncfs"];
    }

    private void WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (!Answers())
        {
            if (keeper.HasExited || waited.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"PostgreSQL did not start. It said: {File.ReadAllText(Path.Combine(folder, "log"))}");
            Thread.Sleep(50);
        }
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(ConnectionString("postgres"));
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
