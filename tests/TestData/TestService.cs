using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steadfast.Core;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Acts.Verification;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;

namespace Steadfast.TestData;

/// <summary>A service with its four sites and built-in lists on a database of its own, and a clock that tests move.</summary>
public sealed class TestService : IAsyncDisposable
{
    public const string Key = "test AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly string outside = Directory.CreateTempSubdirectory("steadfast-outside-").FullName;
    private TestDatabase? database;
    private ServiceProvider? services;

    public SetClock Clock { get; } = SetClock.AtNoon(new DateOnly(2021, 8, 31));

    /// <summary>No mail is written unless a test says where it would go.</summary>
    public MailSettings Mail { get; init; } = MailSettings.None;

    public DatabaseSetting Setting => DatabaseSetting.Parse(database!.Setting);

    public Sealer Sealer => services!.GetRequiredService<Sealer>();

    /// <summary>Signed checkpoints, in a folder apart from the database.</summary>
    public CheckpointFile Checkpoints => new(Path.Combine(outside, "steadfast.checkpoints"), Sealer);

    public async Task StartAsync()
    {
        database = await TestDatabases.CreateAsync("service", PrepareAsync);
        services = Services(database.Setting);
        await CheckpointAsync();
    }

    public async Task CheckpointAsync()
    {
        await using var db = Open();
        await new CheckpointWriter(Checkpoints, Clock).WriteAsync(db);
    }

    /// <summary>What <c>steadfast verify</c> finds.</summary>
    public Task<IReadOnlyList<Finding>> VerifyAsync() => new Verifier(Open, Sealer, Checkpoints).RunAsync(new Progress<double>());

    /// <summary>A connection of our own to the tables, that no rule of the program or of the database stands in the way of.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = database!.IsSqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = database.IsSqlite ? "PRAGMA foreign_keys=OFF" : "SET session_replication_role = replica";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Whether a piece of work waits for what another holds. SQLite cannot say.</summary>
    public async Task<bool> SomebodyWaitsAsync()
    {
        if (database!.IsSqlite)
            return false;
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return (await connection.RowsAsync("SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")).Count > 0;
    }

    /// <summary>A database context of its own, as a request would have.</summary>
    public ServiceDatabase Open() => services!.CreateScope().ServiceProvider.GetRequiredService<ServiceDatabase>();

    /// <summary>What a request has: a database context and the areas' doors over it.</summary>
    public Piece Scope() => new(services!.CreateScope());

    public async Task<Site> SiteAsync(string name = "Cardiff")
    {
        await using var db = Open();
        return await db.Sites.AsNoTracking().SingleAsync(s => s.Name == name);
    }

    private ServiceProvider Services(string setting) => new ServiceCollection()
        .AddSingleton<TimeProvider>(Clock)
        .AddServiceDatabase(DatabaseSetting.Parse(setting), InstallationKeys.Parse(Key, "tests"))
        .ConfigureDbContext<SqliteDatabase>(options => options.AddInterceptors(TurnHook.Interceptors))
        .ConfigureDbContext<PostgresDatabase>(options => options.AddInterceptors(TurnHook.Interceptors))
        .AddSingleton(Mail)
        .AddAreas()
        .BuildServiceProvider();

    private async Task PrepareAsync(string setting)
    {
        await using var prepared = Services(setting);
        using var scope = prepared.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        await db.BringUpToDateAsync();
        await db.AddBuiltInOptionsAsync();
        await db.AddSiteAsync("Cardiff", Nation.Wales, "CDF", null);
        await db.AddSiteAsync("Edinburgh", Nation.Scotland, "EDI", null);
        await db.AddSiteAsync("Newcastle", Nation.England, "NCL", null);
        await db.AddSiteAsync("Dundee", Nation.Scotland, "DND", null);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(outside, recursive: true);
    }
}

/// <summary>One piece of work: everything asked of it shares one database context.</summary>
public sealed class Piece(IServiceScope scope) : IDisposable
{
    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public void Dispose() => scope.Dispose();
}
