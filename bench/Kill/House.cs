using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core;
using Steadfast.Core.Access;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Acts.Verification;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Kill;

/// <summary>The service as a process of its own sees it: made anew for the writer, and again for the one who looks afterwards.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;

    public House(string setting, string folder)
    {
        this.folder = folder;
        services = new ServiceCollection().AddLogging()
            .AddServiceDatabase(DatabaseSetting.Parse(setting), InstallationKeys.Parse(TestService.Key, "campaign"))
            .AddAreas().BuildServiceProvider();
    }

    public Sealer Sealer => services.GetRequiredService<Sealer>();

    public TimeProvider Clock => services.GetRequiredService<TimeProvider>();

    private CheckpointFile Checkpoints => new(Path.Combine(folder, "steadfast.checkpoints"), Sealer);

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>Brings the database up to date; the first time adds a site.</summary>
    public async Task OpenAsync()
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        await db.BringUpToDateAsync();
        if (!await db.Sites.AnyAsync())
            await db.AddSiteAsync("Cardiff", Nation.Wales, "CDF", null);
        await NewCheckpointWriter().WriteAsync(db);
    }

    public async Task<Guid> SiteAsync()
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<ServiceDatabase>().Sites.Select(s => s.Id).FirstAsync();
    }

    public CheckpointWriter NewCheckpointWriter() => new(Checkpoints, Clock);

    public async Task<IReadOnlyList<Finding>> VerifyAsync()
    {
        var scopes = new List<AsyncServiceScope>();
        ServiceDatabase Open()
        {
            scopes.Add(Scope());
            return scopes[^1].ServiceProvider.GetRequiredService<ServiceDatabase>();
        }
        var findings = await new Verifier(Open, Sealer, Checkpoints).RunAsync(new Progress<double>());
        foreach (var scope in scopes)
            await scope.DisposeAsync();
        return findings;
    }

    public Viewer Worker(Guid site) => new(Guid.CreateVersion7(), "Worker", Role.ServiceManager, site, Clock.Instant());

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
