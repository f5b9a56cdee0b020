using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Acts.Checkpoints;
using Steadfast.Core.Acts.Verification;
using Steadfast.Core.Database;
using Steadfast.Core.Database.Backups;
using Steadfast.Core.Files;
using Steadfast.Core.Tests.Acts;
using Steadfast.Core.Vault;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Database;

public sealed class BackupTests : IAsyncLifetime
{
    private const string OtherKey = "other " + "IB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-backup-").FullName;
    private TamperedService service = null!;

    private string BackupPath => Path.Combine(folder, "a.backup");

    public async Task InitializeAsync()
    {
        service = await TamperedService.StartAsync();
        await BackUpAsync();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Restore_IntoAnEmptyDatabase_BringsEveryRowBackAndVerifies(bool intoSqlite)
    {
        await using var empty = await TestDatabases.CreateAsync();
        await using var target = Target(intoSqlite ? $"sqlite:{folder}/restored.db" : empty.Setting);

        var rows = await RestoreAsync(target);

        rows.ShouldBeGreaterThan(100);
        (await VerifyAsync(target)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_ByWayOfTheOtherEngine_VerifiesAtTheEnd()
    {
        await using var between = Target($"sqlite:{folder}/between.db");
        await RestoreAsync(between);
        File.Delete(BackupPath);
        using (var scope = between.CreateScope())
            await new Backup(scope.ServiceProvider.GetRequiredService<ServiceDatabase>(), service.Service.Sealer, service.Service.Clock).WriteAsync(BackupPath, new Progress<double>());
        await using var empty = await TestDatabases.CreateAsync();
        await using var target = Target(empty.Setting);

        await RestoreAsync(target);

        (await VerifyAsync(target)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_WhereRecordsAre_IsRefused()
    {
        await using var target = Target(Setting(service.Service.Setting));

        (await Should.ThrowAsync<EnvironmentException>(() => RestoreAsync(target))).Message.ShouldContain("empty");
    }

    [Fact]
    public async Task Backup_WhileOthersWrite_IsOfOneMoment()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await service.RecordAsync(service.Person, 1);
        });
        File.Delete(BackupPath);
        await BackUpAsync();
        await stop.CancelAsync();
        await writing;
        await using var target = Target($"sqlite:{folder}/restored.db");

        await RestoreAsync(target);

        (await VerifyAsync(target)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("a table is missing")]
    [InlineData("a table was changed")]
    [InlineData("the manifest was changed")]
    [InlineData("not a zip")]
    public async Task Restore_Damaged_IsRefusedWithTheReason_AndChangesNothing(string damage)
    {
        Damage(damage);
        await using var target = Target($"sqlite:{folder}/restored.db");

        var refused = await Should.ThrowAsync<InputFaultsException>(() => RestoreAsync(target));

        refused.Message.ShouldContain("cannot be restored");
        File.Exists($"{folder}/restored.db").ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_BytesChangedAnywhere_IsRefusedOrTheSame()
    {
        var whole = await File.ReadAllBytesAsync(BackupPath);
        var random = new Random(7);
        var refused = 0;
        for (var round = 0; round < 200; round++)
        {
            var changed = (byte[])whole.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 + random.Next(255));
            await File.WriteAllBytesAsync(BackupPath, changed);
            try
            {
                using var file = BackupFile.Open(BackupPath, service.Service.Sealer);
            }
            catch (InputFaultsException)
            {
                refused++;
            }
        }
        // What is left are the zip's own dates and attributes, which say nothing.
        refused.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Restore_UnderAnotherKey_IsRefused()
    {
        await using var target = Target($"sqlite:{folder}/restored.db", OtherKey);

        (await Should.ThrowAsync<InputFaultsException>(() => RestoreAsync(target))).Message.ShouldContain("another installation key");
    }

    private async Task BackUpAsync()
    {
        await using var db = service.Service.Open();
        await new Backup(db, service.Service.Sealer, service.Service.Clock).WriteAsync(BackupPath, new Progress<double>());
    }

    private void Damage(string how)
    {
        if (how == "cut off")
            File.WriteAllBytes(BackupPath, File.ReadAllBytes(BackupPath)[..^500]);
        else if (how == "not a zip")
            File.WriteAllText(BackupPath, "a letter");
        else
            ChangeEntry(how);
    }

    private void ChangeEntry(string how)
    {
        using var zip = ZipFile.Open(BackupPath, ZipArchiveMode.Update);
        var entry = zip.GetEntry(how.StartsWith("the manifest", StringComparison.Ordinal) ? "manifest.json" : "tables/Contacts")!;
        if (how == "a table is missing")
        {
            entry.Delete();
            return;
        }
        using var stream = entry.Open();
        stream.Seek(stream.Length / 2, SeekOrigin.Begin);
        var there = stream.ReadByte();
        stream.Seek(-1, SeekOrigin.Current);
        stream.WriteByte((byte)(there ^ 1));
    }

    private ServiceProvider Target(string setting, string key = TestService.Key) => new ServiceCollection()
        .AddSingleton<TimeProvider>(service.Service.Clock)
        .AddServiceDatabase(DatabaseSetting.Parse(setting), InstallationKeys.Parse(key, "tests"))
        .BuildServiceProvider();

    private async Task<long> RestoreAsync(ServiceProvider target)
    {
        using var scope = target.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var rows = await new Restore(db, target.GetRequiredService<Sealer>()).RunAsync(BackupPath, new Progress<double>());
        await new CheckpointWriter(Outside(target), service.Service.Clock).WriteRestoredAsync(db);
        return rows;
    }

    private Task<IReadOnlyList<Finding>> VerifyAsync(ServiceProvider target) =>
        new Verifier(() => target.CreateScope().ServiceProvider.GetRequiredService<ServiceDatabase>(), target.GetRequiredService<Sealer>(), Outside(target)).RunAsync(new Progress<double>());

    private CheckpointFile Outside(ServiceProvider target) => new(Path.Combine(folder, "restored.checkpoints"), target.GetRequiredService<Sealer>());

    private static string Setting(DatabaseSetting setting) => $"{(setting.Engine == DatabaseEngine.Sqlite ? "sqlite" : "postgres")}:{setting.Where}";
}
