using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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
        var from = new Option<DateOnly>("--from") { Description = "First day of the period, YYYY-MM-DD", Required = true, CustomParser = Day };
        var to = new Option<DateOnly>("--to") { Description = "Last day of the period, YYYY-MM-DD", Required = true, CustomParser = Day };
        var sites = new Option<string[]>("--site") { Description = "A site to show; again for each, in the order wanted (default: all, in alphabetical order)" };
        var folder = new Option<string>("--out") { Description = "The folder to write tables.csv and tables.html into", Required = true };
        var path = new Option<string?>("--package") { Description = "Count a data package (folder, zip or XLSX) instead of the database" };
        var protect = new Option<string>("--protect") { Description = "How small numbers are protected: none, ofqual, nhs, research, or a number to suppress below", DefaultValueFactory = _ => "none" };
        var database = DatabaseChoice.Option();
        var command = new Command("tables", "Counts Tables 2 to 7 for a period and sites, as CSV and HTML.") { from, to, sites, folder, path, protect, database };
        command.SetAction(async (parsed, cancel) =>
        {
            var request = Request(parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(sites) ?? []);
            var profile = Profile(parsed.GetValue(protect)!);
            var (tables, notices) = parsed.GetValue(path) is { } package
                ? ProgressLine.Run("Counting", progress => Count(package, request, progress))
                : (await CountAsync(DatabaseChoice.Of(parsed, database), request, cancel), []);
            var protectedTables = ProgressLine.Run("Protecting", _ => TableProtection.Apply(tables, profile));
            var released = protectedTables.Tables;
            foreach (var notice in notices)
                Console.Error.WriteLine($"notice: {notice}");
            foreach (var note in released.Notes)
                Console.Error.WriteLine($"note: {note}");
            foreach (var flag in protectedTables.Flags.Where(flag => flag.Share == GroupShare.Everyone))
                Console.Error.WriteLine($"note: table {flag.Table}, {flag.Row}, {flag.Site} is 100 %: it tells this of everyone in the group; think before it is given away.");
            TablesFiles.Write(released, parsed.GetValue(folder)!);
            return 0;
        });
        return command;
    }

    private static TablesRequest Request(DateOnly from, DateOnly to, string[] sites) => to < from
        ? throw new UsageException($"--to {to:yyyy-MM-dd} is before --from {from:yyyy-MM-dd}; give the first day of the period with --from")
        : new TablesRequest(from, to, sites);

    private static ReleaseProfile Profile(string text) => ReleaseProfile.TryParse(text, out var profile)
        ? profile
        : throw new UsageException($"--protect {text} is not a profile; give none, ofqual, nhs, research, or a number of 2 or more to suppress below");

    private static (EvaluationTables Tables, IReadOnlyList<Core.Files.Fault> Notices) Count(string path, TablesRequest request, IProgress<double> progress)
    {
        using var package = DataPackage.Open(path);
        return PackageTables.Count(package, request, progress);
    }

    private static async Task<EvaluationTables> CountAsync(DatabaseSetting setting, TablesRequest request, CancellationToken cancel)
    {
        await using var services = await DatabaseChoice.OpenAsync(setting, cancel);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DatabaseTables>().CountAsync(request, cancel);
    }

    private static DateOnly Day(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            result.AddError($"{text} is not a day; write it as YYYY-MM-DD, 2021-05-31 say");
        return day;
    }
}
