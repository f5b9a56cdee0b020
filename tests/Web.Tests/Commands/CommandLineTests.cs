using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public class CommandLineTests
{
    [Fact]
    public async Task Help_IsOnStandardOutput_AndEndsWith0()
    {
        var run = await SteadfastProgram.RunAsync(Path.GetTempPath(), "--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Usage:");
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task UnknownVerb_EndsWith2_AndSaysWhereHelpIs()
    {
        var run = await SteadfastProgram.RunAsync(Path.GetTempPath(), "juggle");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain("juggle");
        run.Errors.ShouldContain("steadfast --help");
    }
}
