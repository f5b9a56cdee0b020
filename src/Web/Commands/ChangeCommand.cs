using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Database;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.Change;
using Steadfast.Core.Evaluation.Release;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Web.Commands;

/// <summary>`change`: who improved on risk, confidence, relationships and education, with those not read again shown and bounded.</summary>
internal static class ChangeCommand
{
    public static Command Create()
    {
        var period = new PeriodOptions();
        var to = new Option<string>("--out") { Description = "The file to write, change.csv", Required = true };
        var path = new Option<string?>("--package") { Description = "Count a data package (folder, zip or XLSX) instead of the database" };
        var protect = new Option<string>("--protect") { Description = PeriodOptions.ProtectDescription, DefaultValueFactory = _ => "none" };
        var database = DatabaseChoice.Option();
        var command = new Command("change", "Counts who improved between first and latest reading of each measure, by site, with intervals.") { period.From, period.To, period.Sites, to, path, protect, database };
        command.SetAction(async (parsed, cancel) =>
        {
            ResultFile.MustBeFree(parsed.GetValue(to)!, parsed.GetValue(path), ResultFile.FileOf(DatabaseChoice.Of(parsed, database)));
            var (request, profile) = (period.Request(parsed), PeriodOptions.Profile(parsed.GetValue(protect)!));
            var released = parsed.GetValue(path) is { } package
                ? ProgressLine.Run("Counting", progress => Count(package, request, profile, progress))
                : await CountAsync(DatabaseChoice.Of(parsed, database), request, profile, cancel);
            var change = released.Whole;
            using (var file = new MemoryStream())
            {
                released.WriteCsv(file);
                await File.WriteAllBytesAsync(parsed.GetValue(to)!, file.ToArray(), cancel);
            }
            if (change.Unreadable > 0)
                Console.Error.WriteLine($"note: {change.Unreadable} readings hold no level and are not used; a whole number, or low, medium, high, would be one");
            if (change.Undated > 0)
                Console.Error.WriteLine($"note: {change.Undated} readings have no day and are not used");
            return 0;
        });
        return command;
    }

    private static ReleasedChange Count(string path, TablesRequest request, ReleaseProfile profile, IProgress<double> progress)
    {
        using var package = DataPackage.Open(path);
        return ReleasedChange.Of(ChangeReadings.Count(package, request, progress), profile);
    }

    private static async Task<ReleasedChange> CountAsync(DatabaseSetting setting, TablesRequest request, ReleaseProfile profile, CancellationToken cancel)
    {
        await using var services = await DatabaseChoice.OpenToReadAsync(setting, DatabaseChoice.OrPackage, cancel);
        await using var scope = services.CreateAsyncScope();
        if (profile == ReleaseProfile.None)
            return ReleasedChange.Of(await scope.ServiceProvider.GetRequiredService<ChangeReadings>().CountAsync(request, cancel), profile);
        var given = await GivenFigures.OrRefusedAsync(() => scope.ServiceProvider.GetRequiredService<GivingOut>().ChangeAsync(null, request, profile, cancel));
        await services.CheckpointAsync(cancel);
        return given.Content;
    }
}
