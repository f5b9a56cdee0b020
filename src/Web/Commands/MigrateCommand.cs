using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;

namespace Steadfast.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var command = new Command("migrate", "Brings the database up to date; makes it, and an installation key, where there is none.") { database };
        command.SetAction(async (parsed, cancel) =>
        {
            var setting = DatabaseChoice.Of(parsed, database);
            await using var services = await DatabaseChoice.OpenAsync(setting, cancel);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ServiceDatabase>().AddBuiltInOptionsAsync(cancel);
            await services.CheckpointAsync(cancel);
            Console.WriteLine("The database is up to date.");
            return 0;
        });
        return command;
    }
}
