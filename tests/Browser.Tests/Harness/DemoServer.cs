using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;
using Steadfast.Web;

namespace Steadfast.Browser.Tests.Harness;

/// <summary>The demo service as it is served, over a real socket on this machine, filled once for all browser tests.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly TimeProvider? clock;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steadfast-browser-");
    private DatabaseSetting? setting;
    private WebApplication? app;

    public DemoServer()
    {
    }

    /// <summary>One whose days a story turns.</summary>
    internal DemoServer(TimeProvider clock) => this.clock = clock;

    /// <summary>Where it is served: http://127.0.0.1:PORT.</summary>
    public string Address => app!.Urls.First();

    public IServiceProvider Services => app!.Services;

    public async Task InitializeAsync()
    {
        setting = DatabaseSetting.Parse("sqlite:" + Path.Combine(folder.FullName, "steadfast.db"));
        var address = $"http://127.0.0.1:{FreePort()}";
        var builder = WebService.CreateBuilder(new Serving(setting, InstallationKeys.FindOrCreate(setting), Demo: true) { Mail = MailSettings.Demo(new Uri(address)) });
        builder.WebHost.UseUrls(address);
        // What the server has to say about a fault is in its answer, which every walk looks at.
        builder.Logging.ClearProviders();
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        app = builder.Build().Wire();
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
            await db.BringUpToDateAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<DemoService>().FillAsync(CancellationToken.None);
        }
        await app.StartAsync();
    }

    /// <summary>The same database by another clock, for what happened before a story begins.</summary>
    public ServiceProvider By(TimeProvider clock) => new ServiceCollection()
        .AddSingleton(clock)
        .AddServiceDatabase(setting!, InstallationKeys.FindOrCreate(setting!))
        .AddAreas()
        .BuildServiceProvider();

    // Its letters name the address before it is served.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
