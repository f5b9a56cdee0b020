using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.DataPackages;

namespace Steadfast.Web.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var to = new Argument<string>("DIR") { Description = "the folder to write the data package into; empty, or not there yet" };
        var pseudonymised = new Option<bool>("--pseudonymised") { Description = "no names, no free text, dates moved per person, postcode area only" };
        var command = new Command("export", "Writes the records as a data package.") { to, pseudonymised, database };
        command.SetAction(async (parsed, cancel) =>
        {
            var (folder, setting) = (parsed.GetValue(to)!, DatabaseChoice.Of(parsed, database));
            ResultFile.MustNotBeRead(folder, ResultFile.FileOf(setting));
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                throw new UsageException($"{folder} is not empty; name a folder that is, so that nothing is written over");
            await using var services = await DatabaseChoice.OpenToReadAsync(setting, "name it with --database", cancel);
            await using var scope = services.CreateAsyncScope();
            var people = await scope.ServiceProvider.GetRequiredService<PackageExport>().RunAsync(folder, parsed.GetValue(pseudonymised), null, cancel);
            Console.WriteLine($"{people} young people are in {folder}.");
            return 0;
        });
        return command;
    }
}
