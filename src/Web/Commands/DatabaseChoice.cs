using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Commands;

/// <summary>The database a verb works on: <c>--database</c>, else <c>STEADFAST_DATABASE</c>, else a file in ./data.</summary>
internal static class DatabaseChoice
{
    public static Option<string?> Option() => new("--database")
    {
        Description = "sqlite:PATH or postgres:CONNECTION STRING (default: STEADFAST_DATABASE, else sqlite:./data/steadfast.db)",
    };

    public static DatabaseSetting Of(ParseResult parsed, Option<string?> option) =>
        DatabaseSetting.Parse(parsed.GetValue(option) ?? Environment.GetEnvironmentVariable("STEADFAST_DATABASE"));

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
