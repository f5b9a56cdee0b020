using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Database;

/// <summary>Everything the rest of the program needs to reach the records, whichever engine holds them.</summary>
public static class DatabaseServices
{
    public static IServiceCollection AddServiceDatabase(this IServiceCollection services, DatabaseSetting setting, InstallationKeys keys)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(setting);
        services.AddSingleton(keys);
        services.AddSingleton<Sealer>();
        services.AddSingleton(provider => CheckpointFile.Of(setting, provider.GetRequiredService<Sealer>()));
        services.AddSingleton<CheckpointWriter>();
        services.AddIdentityModel();
        if (setting.Engine == DatabaseEngine.Sqlite)
            AddSqlite(services, setting.Where);
        else
            AddPostgres(services, setting.Where);
        return services;
    }

    /// <summary>Passkeys came with the third version of Identity's tables; the model reads it from these options.</summary>
    public static IServiceCollection AddIdentityModel(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    private static void AddSqlite(IServiceCollection services, string path)
    {
        services.AddDbContext<SqliteDatabase>(options => options.UseSteadfastSqlite(path));
        services.AddScoped<ServiceDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
    }

    private static void AddPostgres(IServiceCollection services, string connection)
    {
        services.AddDbContext<PostgresDatabase>(options => options.UseNpgsql(connection));
        services.AddScoped<ServiceDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
    }

    internal static DbContextOptionsBuilder UseSteadfastSqlite(this DbContextOptionsBuilder options, string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 };
        return options.UseSqlite(connection.ToString()).AddInterceptors(new SqliteDurability());
    }
}
