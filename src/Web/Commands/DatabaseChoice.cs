using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Commands;

/// <summary>The database a verb works on: <c>--database</c>, else <c>STEADFAST_DATABASE</c>, else a file in ./data.</summary>
internal static class DatabaseChoice
{
    /// <summary>What a verb that counts either says where there is no database.</summary>
    public const string OrPackage = "name it with --database, or a package with --package";

    public static Option<string?> Option() => new("--database")
    {
        Description = "sqlite:PATH or postgres:CONNECTION STRING (default: STEADFAST_DATABASE, else sqlite:./data/steadfast.db)",
    };

    public static DatabaseSetting Of(ParseResult parsed, Option<string?> option) =>
        DatabaseSetting.Parse(parsed.GetValue(option) ?? Environment.GetEnvironmentVariable("STEADFAST_DATABASE"));

    /// <summary>Services over a database that must be there already, and of which nothing is changed.</summary>
    public static async Task<ServiceProvider> OpenAsItIsAsync(DatabaseSetting setting, CancellationToken cancel)
    {
        MustBeThere(setting, "name it with --database or STEADFAST_DATABASE");
        var services = new ServiceCollection().AddLogging().AddServiceDatabase(setting, InstallationKeys.Find(setting)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ServiceDatabase>().MustBeUpToDateAsync(cancel);
        return services;
    }

    /// <summary>Services for a verb that reads: an empty database made on the way would answer with zeros.</summary>
    /// <param name="setting">Where the database is.</param>
    /// <param name="cure">What to name instead.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="EnvironmentException">There is no database.</exception>
    public static Task<ServiceProvider> OpenToReadAsync(DatabaseSetting setting, string cure, CancellationToken cancel)
    {
        MustBeThere(setting, cure);
        return OpenAsync(setting, cancel);
    }

    private static void MustBeThere(DatabaseSetting setting, string cure)
    {
        if (setting.Engine == DatabaseEngine.Sqlite && !File.Exists(setting.Where))
            throw new EnvironmentException($"there is no database at {setting.Where}; {cure}");
    }

    /// <summary>Signs where the chains stand; every verb that wrote ends with it.</summary>
    public static async Task CheckpointAsync(this IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<CheckpointWriter>().WriteAsync(scope.ServiceProvider.GetRequiredService<ServiceDatabase>(), cancel);
    }

    /// <summary>Services over an existing database, brought up to date.</summary>
    public static async Task<ServiceProvider> OpenAsync(DatabaseSetting setting, CancellationToken cancel)
    {
        var services = new ServiceCollection().AddLogging().AddServiceDatabase(setting, InstallationKeys.FindOrCreate(setting)).AddAreas().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        await db.BringUpToDateAsync(cancel);
        return services;
    }
}
