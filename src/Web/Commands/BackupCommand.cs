using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Database;
using Steadfast.Core.Database.Backups;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var file = new Argument<string>("FILE") { Description = "the file to write; it must not be there yet" };
        var command = new Command("backup", "Copies the database as it is at one moment, while it is in use, into one file.") { file, database };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (File.Exists(path))
                throw new UsageException($"{path} is there already; name a new file");
            await using var services = await DatabaseChoice.OpenAsItIsAsync(DatabaseChoice.Of(parsed, database), cancel);
            await using var scope = services.CreateAsyncScope();
            var backup = new Backup(scope.ServiceProvider.GetRequiredService<ServiceDatabase>(), services.GetRequiredService<Sealer>(), services.GetRequiredService<TimeProvider>());
            var rows = await ProgressLine.Run("Copying", progress => backup.WriteAsync(path, progress, cancel));
            Console.WriteLine($"{rows} rows are in {path}. The installation's key is not in it; keep that apart.");
            return 0;
        });
        return command;
    }
}
