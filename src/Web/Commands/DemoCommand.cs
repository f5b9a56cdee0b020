using System.CommandLine;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
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
            using var folder = DemoFolder.Hold(parsed.GetValue(data) ?? Directory.CreateTempSubdirectory("steadfast-demo-").FullName);
            var isMade = folder.BeginFresh();
            var serving = new Serving(folder.Database, InstallationKeys.FindOrCreate(folder.Database), Demo: true) { Mail = MailSettings.Demo(FirstOf(addresses)) };
            await using var app = await ServeCommand.BuildAsync(serving, addresses, cancel);
            if (!isMade)
                await MakeAsync(app.Services, folder, cancel);
            if (parsed.GetValue(prepareOnly))
            {
                Console.WriteLine($"The demo service is in {folder.Database.Where}");
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

    private static async Task MakeAsync(IServiceProvider services, DemoFolder folder, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoService>().FillAsync(cancel);
        await services.CheckpointAsync(cancel);
        await folder.KeepAsync(scope.ServiceProvider.GetRequiredService<ServiceDatabase>(), cancel);
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
