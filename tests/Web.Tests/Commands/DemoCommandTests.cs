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
}
