using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Database;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Web.Commands;

internal static class TablesCommand
{
    public static Command Create()
    {
        var period = new PeriodOptions();
        var folder = new Option<string>("--out") { Description = "The folder to write tables.csv and tables.html into", Required = true };
        var path = new Option<string?>("--package") { Description = "Count a data package (folder, zip or XLSX) instead of the database" };
        var protect = new Option<string>("--protect") { Description = PeriodOptions.ProtectDescription, DefaultValueFactory = _ => "none" };
        var database = DatabaseChoice.Option();
        var command = new Command("tables", "Counts Tables 2 to 7 for a period and sites, as CSV and HTML.") { period.From, period.To, period.Sites, folder, path, protect, database };
        command.SetAction(async (parsed, cancel) =>
        {
            ResultFile.MustNotBeRead(parsed.GetValue(folder)!, parsed.GetValue(path), ResultFile.FileOf(DatabaseChoice.Of(parsed, database)));
            var (request, profile) = (period.Request(parsed), PeriodOptions.Profile(parsed.GetValue(protect)!));
            var protectedTables = parsed.GetValue(path) is { } package
                ? ProgressLine.Run("Counting", progress => Count(package, request, profile, progress))
                : await CountAsync(DatabaseChoice.Of(parsed, database), request, profile, cancel);
            var released = protectedTables.Tables;
            foreach (var note in released.Notes)
                Console.Error.WriteLine($"note: {note}");
            foreach (var flag in protectedTables.Flags.Where(flag => flag.Share == GroupShare.Everyone))
                Console.Error.WriteLine($"note: table {flag.Table}, {flag.Row}, {flag.Site} is 100 %: it tells this of everyone in the group; think before it is given away.");
            TablesFiles.Write(released, parsed.GetValue(folder)!);
            return 0;
        });
        return command;
    }

    private static ProtectedTables Count(string path, TablesRequest request, ReleaseProfile profile, IProgress<double> progress)
    {
        using var package = DataPackage.Open(path);
        var (tables, notices) = PackageTables.Count(package, request, progress);
        foreach (var notice in notices)
            Console.Error.WriteLine($"notice: {notice}");
        return TableProtection.Apply(tables, profile);
    }

    /// <summary>What leaves a database protected is written down, and looked at beside all that left it before.</summary>
    private static async Task<ProtectedTables> CountAsync(DatabaseSetting setting, TablesRequest request, ReleaseProfile profile, CancellationToken cancel)
    {
        await using var services = await DatabaseChoice.OpenToReadAsync(setting, DatabaseChoice.OrPackage, cancel);
        await using var scope = services.CreateAsyncScope();
        if (profile == ReleaseProfile.None)
            return TableProtection.Apply(await scope.ServiceProvider.GetRequiredService<DatabaseTables>().CountAsync(request, cancel), profile);
        var given = await GivenFigures.OrRefusedAsync(() => scope.ServiceProvider.GetRequiredService<GivingOut>().TablesAsync(null, request, profile, cancel));
        await services.CheckpointAsync(cancel);
        return given.Content;
    }
}
