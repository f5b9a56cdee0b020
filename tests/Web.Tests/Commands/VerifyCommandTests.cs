using Microsoft.Data.Sqlite;
using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-verify-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Verify_WhatMigrateMade_IsClean()
    {
        await MigrateAsync();

        var run = await VerifyAsync();

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_EditedRow_EndsWith1_AndNamesRowAndAct()
    {
        await MigrateAsync();
        await using (var connection = new SqliteConnection($"Data Source={folder}/s.db;Pooling=False"))
        {
            await connection.OpenAsync();
            await connection.RunAsync("UPDATE \"Options\" SET \"English\" = 'Nobody' WHERE \"Code\" = 'police' AND \"List\" = (SELECT min(\"List\") FROM \"Options\" WHERE \"Code\" = 'police')");
        }

        var run = await VerifyAsync();

        run.ExitCode.ShouldBe(1);
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(line => line.ShouldContain("ListedOption"), line => line.ShouldContain("OptionsChanged"));
    }

    [Fact]
    public async Task Verify_NotADatabase_EndsWith1()
    {
        await MigrateAsync();
        await File.WriteAllBytesAsync(Path.Combine(folder, "s.db"), new byte[9000].Select((_, i) => (byte)(i * 7)).ToArray());

        var run = await VerifyAsync();

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("damaged");
    }

    [Fact]
    public async Task Verify_NoDatabase_EndsWith3_AndMakesNone()
    {
        var run = await VerifyAsync();

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("--database");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    private async Task MigrateAsync() => (await SteadfastProgram.RunAsync(folder, "migrate", "--database", "sqlite:s.db")).ExitCode.ShouldBe(0);

    private Task<ProgramRun> VerifyAsync() => SteadfastProgram.RunAsync(folder, "verify", "--database", "sqlite:s.db");
}
