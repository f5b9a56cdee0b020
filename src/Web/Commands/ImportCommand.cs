using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Governance;

namespace Steadfast.Web.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var from = new Argument<string>("DIR|ZIP") { Description = "the data package: a folder, a zip, or an XLSX workbook" };
        var check = new Option<bool>("--check") { Description = "only report what is wrong; change nothing" };
        var command = new Command("import", "Brings a data package into the database, all of it or nothing.") { from, check, database };
        command.SetAction(async (parsed, cancel) =>
        {
            using var package = DataPackage.Open(parsed.GetValue(from)!);
            var report = ProgressLine.Run("checking", progress => package.Check(progress, TimeProvider.System.Today()));
            foreach (var notice in report.Notices)
                Console.Error.WriteLine($"note: {notice}");
            report.ThrowIfFaulty();
            Console.WriteLine($"The package is sound: {string.Join(", ", report.Rows.Select(r => $"{r.Key} {r.Value}"))} rows.");
            return parsed.GetValue(check) ? 0 : await ImportAsync(package, DatabaseChoice.Of(parsed, database), cancel);
        });
        return command;
    }

    private static async Task<int> ImportAsync(DataPackage package, DatabaseSetting setting, CancellationToken cancel)
    {
        await using var services = await DatabaseChoice.OpenAsync(setting, cancel);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ServiceDatabase>().AddBuiltInOptionsAsync(cancel);
        var import = scope.ServiceProvider.GetRequiredService<PackageImport>();
        var imported = ProgressLine.Run("importing", progress => import.RunAsync(package, null, progress, cancel).GetAwaiter().GetResult());
        await services.CheckpointAsync(cancel);
        foreach (var notice in imported.Notices)
            Console.Error.WriteLine($"note: {notice}");
        Console.WriteLine($"{imported.People} young people are in the service now.");
        return 0;
    }
}
