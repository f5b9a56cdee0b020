using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Database;
using Steadfast.Core.Database.Backups;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var file = new Argument<string>("FILE") { Description = "a backup" };
        var command = new Command("restore", "Brings a backup back into an empty database of either kind, and verifies it.") { file, database };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
                throw new UsageException($"there is no backup at {path}");
            var setting = DatabaseChoice.Of(parsed, database);
            await using var services = new ServiceCollection().AddLogging().AddServiceDatabase(setting, InstallationKeys.Find(setting)).BuildServiceProvider();
            await RestoreAsync(services, setting, path, cancel);
            return await VerifyCommand.RunAsync(services, cancel);
        });
        return command;
    }

    private static async Task RestoreAsync(ServiceProvider services, DatabaseSetting setting, string path, CancellationToken cancel)
    {
        var isNew = setting.Engine == DatabaseEngine.Sqlite && !File.Exists(setting.Where);
        try
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
            var rows = await ProgressLine.Run("Restoring", progress => new Restore(db, services.GetRequiredService<Sealer>()).RunAsync(path, progress, cancel));
            await services.GetRequiredService<CheckpointWriter>().WriteRestoredAsync(db, cancel);
            Console.WriteLine($"{rows} rows came back.");
        }
        catch when (isNew)
        {
            foreach (var half in new[] { "", "-wal", "-shm" })
                File.Delete(setting.Where + half);
            throw;
        }
    }
}
