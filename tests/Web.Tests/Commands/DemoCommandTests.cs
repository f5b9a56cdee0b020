using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public class DemoCommandTests
{
    [Fact]
    public async Task Demo_InAFolderThatAnotherServes_EndsWith3_AndTouchesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("steadfast-demo-test-");
        var database = Path.Combine(folder.FullName, "steadfast.db");
        await File.WriteAllTextAsync(database, "the other's records");
        using (new FileStream(Path.Combine(folder.FullName, "demo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var run = await SteadfastProgram.RunAsync(folder.FullName, "demo", "--prepare-only", "--data", folder.FullName);

            run.ExitCode.ShouldBe(3);
            run.Errors.ShouldContain("another demo is using");
            (await File.ReadAllTextAsync(database)).ShouldBe("the other's records");
        }
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Demo_InAFolderOfRecordsThatNoDemoMade_EndsWith3_AndTouchesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("steadfast-demo-test-");
        var database = Path.Combine(folder.FullName, "steadfast.db");
        await File.WriteAllTextAsync(database, "a service's records");

        var run = await SteadfastProgram.RunAsync(folder.FullName, "demo", "--prepare-only", "--data", folder.FullName);

        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("records that no demo made");
        (await File.ReadAllTextAsync(database)).ShouldBe("a service's records");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Demo_TheSecondTimeOnADay_IsACopyOfTheFirst_ThatVerifies()
    {
        var folder = Directory.CreateTempSubdirectory("steadfast-demo-test-");
        var (first, second) = (folder.CreateSubdirectory("first").FullName, folder.CreateSubdirectory("second").FullName);

        (await SteadfastProgram.RunAsync(folder.FullName, "demo", "--prepare-only", "--data", first)).ExitCode.ShouldBe(0);
        var again = await SteadfastProgram.RunAsync(folder.FullName, "demo", "--prepare-only", "--data", second);
        var verified = await SteadfastProgram.RunAsync(folder.FullName, "verify", "--database", $"sqlite:{second}/steadfast.db");

        again.Errors.ShouldBeEmpty();
        again.ExitCode.ShouldBe(0);
        verified.Errors.ShouldBeEmpty();
        verified.ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(second, "steadfast.key")).ShouldBe(File.ReadAllText(Path.Combine(first, "steadfast.key")));
        folder.Delete(recursive: true);
    }
}
