using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class BackupCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-backup-").FullName;

    public async Task InitializeAsync()
    {
        (await SteadfastProgram.RunAsync(folder, "migrate", "--database", "sqlite:s.db")).ExitCode.ShouldBe(0);
        (await SteadfastProgram.RunAsync(folder, "backup", "a.backup", "--database", "sqlite:s.db")).ExitCode.ShouldBe(0);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Restore_IntoANewFile_VerifiesIt()
    {
        var run = await SteadfastProgram.RunAsync(folder, "restore", "a.backup", "--database", "sqlite:again.db");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("as the program left it");
        (await SteadfastProgram.RunAsync(folder, "verify", "--database", "sqlite:again.db")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Backup_OntoAFileThatIsThere_EndsWith2_AndLeavesIt()
    {
        var before = await File.ReadAllBytesAsync(Path.Combine(folder, "a.backup"));

        var run = await SteadfastProgram.RunAsync(folder, "backup", "a.backup", "--database", "sqlite:s.db");

        run.ExitCode.ShouldBe(2);
        (await File.ReadAllBytesAsync(Path.Combine(folder, "a.backup"))).ShouldBe(before);
    }

    [Fact]
    public async Task Restore_Damaged_EndsWith1_AndMakesNoDatabase()
    {
        var path = Path.Combine(folder, "a.backup");
        await File.WriteAllBytesAsync(path, (await File.ReadAllBytesAsync(path))[..^300]);

        var run = await SteadfastProgram.RunAsync(folder, "restore", "a.backup", "--database", "sqlite:again.db");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("cannot be restored");
        File.Exists(Path.Combine(folder, "again.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_WhereRecordsAre_EndsWith3()
    {
        var run = await SteadfastProgram.RunAsync(folder, "restore", "a.backup", "--database", "sqlite:s.db");

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("empty");
    }
}
