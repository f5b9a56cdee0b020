using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Acts.Verification;
using Steadfast.Core.Database;
using Steadfast.Core.MadeUp;
using Steadfast.Core.Vault;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MadeUp;

/// <summary>The demo service on a database of its own, made on a day in November 2026.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private readonly string outside = Directory.CreateTempSubdirectory("steadfast-outside-").FullName;
    private TestDatabase? database;
    private ServiceProvider? services;

    public static DateOnly Today { get; } = new(2026, 11, 20);

    public async Task InitializeAsync()
    {
        database = await TestDatabases.CreateAsync();
        services = new ServiceCollection().AddSingleton<TimeProvider>(SetClock.AtNoon(Today))
            .AddServiceDatabase(DatabaseSetting.Parse(database.Setting), InstallationKeys.Parse(TestService.Key, "tests")).AddAreas().BuildServiceProvider();
        using var piece = Scope();
        await piece.Get<ServiceDatabase>().BringUpToDateAsync();
        await piece.Get<DemoService>().FillAsync(default);
    }

    public Piece Scope() => new(services!.CreateScope());

    public async Task<IReadOnlyList<Finding>> VerifyAsync()
    {
        var sealer = services!.GetRequiredService<Sealer>();
        var file = new CheckpointFile(Path.Combine(outside, "steadfast.checkpoints"), sealer);
        using (var piece = Scope())
            await new CheckpointWriter(file, services!.GetRequiredService<TimeProvider>()).WriteAsync(piece.Get<ServiceDatabase>());
        return await new Verifier(() => Scope().Get<ServiceDatabase>(), sealer, file).RunAsync(new Progress<double>());
    }

    public async Task DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(outside, recursive: true);
    }
}
