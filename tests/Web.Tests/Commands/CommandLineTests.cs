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
        run.Errors.ShouldNotContain("did you mean");
    }

    [Theory]
    [InlineData("offend", "offending")]
    [InlineData("mtach", "match")]
    [InlineData("table", "tables")]
    public async Task NearlyAVerb_IsAskedAbout(string written, string meant)
    {
        var run = await SteadfastProgram.RunAsync(Path.GetTempPath(), written);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"did you mean '{meant}'?");
    }
}
