using System.CommandLine;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Files;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Commands;

internal static class DemoCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "address to listen on; loopback only", DefaultValueFactory = _ => ServeCommand.DefaultUrls };
        var data = new Option<string?>("--data") { Description = "folder for the demo's database, made fresh (default: a new temporary folder)" };
        var prepareOnly = new Option<bool>("--prepare-only") { Description = "make the database and end" };
        var command = new Command("demo", "Makes the demo service fresh and serves it.") { urls, data, prepareOnly };
        command.SetAction(async (parsed, cancel) =>
        {
            var addresses = parsed.GetValue(urls)!;
            MustBeLoopback(addresses);
            var folder = Directory.CreateDirectory(parsed.GetValue(data) ?? Directory.CreateTempSubdirectory("steadfast-demo-").FullName).FullName;
            using var own = Hold(folder);
            var serving = Fresh(folder) with { Mail = MailSettings.Demo(FirstOf(addresses)) };
            await using var app = await ServeCommand.BuildAsync(serving, addresses, cancel);
            await FillAsync(app.Services, cancel);
            await app.Services.CheckpointAsync(cancel);
            if (parsed.GetValue(prepareOnly))
            {
                Console.WriteLine($"The demo service is in {serving.Database.Where}");
                return 0;
            }
            await app.StartAsync(cancel);
            await TellAsync(app, cancel);
            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }

    private static void MustBeLoopback(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !(uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address))))
                throw new UsageException($"the demo lets anyone in with one click, so it listens on this machine only: give --urls an address like {ServeCommand.DefaultUrls}, not {url}");
        }
    }

    private static Uri FirstOf(string urls) => new(urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[0]);

    /// <summary>A demo that is being served keeps its folder: another would delete the records from under it.</summary>
    private static FileStream Hold(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "demo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw new EnvironmentException($"another demo is using {folder}: stop it first, or give --data another folder");
        }
    }

    /// <summary>A demo database is made anew each time; only files that the demo makes are removed.</summary>
    private static Serving Fresh(string folder)
    {
        var database = Path.Combine(folder, "steadfast.db");
        foreach (var old in new[] { database, database + "-wal", database + "-shm", Path.Combine(folder, "steadfast.checkpoints") })
            File.Delete(old);
        var setting = DatabaseSetting.Parse("sqlite:" + database);
        return new Serving(setting, InstallationKeys.FindOrCreate(setting), Demo: true);
    }

    private static async Task FillAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoService>().FillAsync(cancel);
    }

    private static async Task TellAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Users.AsNoTracking().ToListAsync(cancel);
        var address = app.Urls.First();
        Console.WriteLine($"The demo service is at {address}");
        Console.WriteLine($"Sign in with one click at {address}/demo/sign-in as:");
        foreach (var one in accounts.GroupBy(a => a.Role).OrderBy(g => g.Key).Select(g => g.First()))
            Console.WriteLine($"  {RoleNames.Of(one.Role),-24} {one.Name} ({one.Email})");
        Console.WriteLine("Press Ctrl+C to stop.");
    }
}
