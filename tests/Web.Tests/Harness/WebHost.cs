using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Access;

namespace Steadfast.Web.Tests.Harness;

/// <summary>
/// The web application as it is served, in memory, on a database and a clock of its own. One for a test class
/// (<c>IClassFixture&lt;WebHost&gt;</c>); people and cases are made with the builders over <see cref="Service"/>.
/// </summary>
public sealed class WebHost : IAsyncLifetime
{
    private readonly ErrorLog errors = new();
    private WebApplication? app;

    /// <summary>The same database and clock, without the web.</summary>
    public TestService Service { get; } = new();

    /// <summary>No mail is sent unless a test says how.</summary>
    public MailSettings Mail { get; init; } = MailSettings.None;

    public SetClock Clock => Service.Clock;

    public IServiceProvider Services => app!.Services;

    /// <summary>The base address: __Host- cookies and everything else that needs https work.</summary>
    public static Uri Address { get; } = new("https://localhost/");

    public async Task InitializeAsync()
    {
        await Service.StartAsync();
        var builder = WebService.CreateBuilder(new Serving(Service.Setting, InstallationKeys.Parse(TestService.Key, "tests"), Demo: false) { Mail = Mail });
        builder.WebHost.UseTestServer(server => server.BaseAddress = Address);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton(_ => Service.Checkpoints);
        builder.Logging.ClearProviders().AddProvider(errors);
        app = builder.Build().Wire();
        await app.StartAsync();
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Browser Anyone() => new(app!.GetTestServer().CreateHandler(), errors);

    /// <summary>The browser of somebody who signed in a moment ago: a real session, made as the program makes it.</summary>
    public async Task<Browser> SignedInAsync(Account account)
    {
        await using var scope = Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var stored = await signIn.UserManager.FindByIdAsync(account.Id.ToString()) ?? throw new InvalidOperationException("this account is not in the database");
        signIn.Context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https", Host = new HostString("localhost") } };
        await scope.ServiceProvider.GetRequiredService<SessionStart>().BeginAsync(stored, CancellationToken.None);
        var browser = Anyone();
        foreach (var cookie in signIn.Context.Response.Headers.SetCookie)
            browser.Cookies.SetCookies(Address, cookie!);
        return browser;
    }

    /// <summary>A new account of a role, already signed in.</summary>
    public async Task<Browser> SignedInAsync(Role role, string? site = "Cardiff") => await SignedInAsync(await Service.AddAccountAsync(role, site));

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await Service.DisposeAsync();
    }
}
