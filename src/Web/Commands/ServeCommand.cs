using System.CommandLine;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Commands;

internal static class ServeCommand
{
    /// <summary>Where the web application listens when nobody says otherwise.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var database = DatabaseChoice.Option();
        var urls = new Option<string>("--urls") { Description = "addresses to listen on, parted by ;", DefaultValueFactory = _ => DefaultUrls };
        var command = new Command("serve", "Brings the database up to date, then serves the web application.") { database, urls };
        command.SetAction(async (parsed, cancel) =>
        {
            var setting = DatabaseChoice.Of(parsed, database);
            await using var app = await BuildAsync(new Serving(setting, InstallationKeys.FindOrCreate(setting), Demo: false) { Mail = MailSettings.FromEnvironment() }, parsed.GetValue(urls)!, cancel);
            await app.StartAsync(cancel);
            Console.WriteLine($"Steadfast serves at {string.Join(" ", app.Urls)}");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        });
        return command;
    }

    /// <summary>The web application on a database that has been brought up to date.</summary>
    public static async Task<WebApplication> BuildAsync(Serving serving, string urls, CancellationToken cancel)
    {
        var builder = WebService.CreateBuilder(serving);
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var app = builder.Build().Wire();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        await db.BringUpToDateAsync(cancel);
        await db.AddBuiltInOptionsAsync(cancel);
        return app;
    }
}
