using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-user-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Add_PrintsThePathOfALink_AndListNamesTheAccount()
    {
        var run = await UserAsync("add", "--email", "gwen@example.org", "--name", "Gwen Llywelyn", "--role", "guardian");
        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.Trim().ShouldStartWith("/set-up/");
        (await UserAsync("list")).Output.Trim().ShouldBe("gwen@example.org\tguardian\t\tnot set up");
        (await SteadfastProgram.RunAsync(folder, "verify", "--database", "sqlite:s.db")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(2, "none of practitioner, peer-mentor", "add", "--email", "a@example.org", "--name", "A", "--role", "wizard")]
    [InlineData(1, "There is no site 'Atlantis'", "add", "--email", "a@example.org", "--name", "A", "--role", "practitioner", "--site", "Atlantis")]
    [InlineData(1, "Choose the site", "add", "--email", "a@example.org", "--name", "A", "--role", "practitioner")]
    [InlineData(1, "Choose the agency", "add", "--email", "a@example.org", "--name", "A", "--role", "partner")]
    [InlineData(1, "in the form name@example.org", "add", "--email", "nobody", "--name", "A", "--role", "guardian")]
    [InlineData(1, "There is no account", "disable", "--email", "nobody@example.org")]
    [InlineData(2, "--email", "reset")]
    public async Task WrongInput_IsSaid(int code, string said, params string[] arguments)
    {
        var run = await UserAsync(arguments);
        run.ExitCode.ShouldBe(code);
        run.Errors.ShouldContain(said);
    }

    [Fact]
    public async Task TheLastAdministrator_Stays()
    {
        await UserAsync("add", "--email", "a@example.org", "--name", "A", "--role", "administrator");
        (await UserAsync("disable", "--email", "a@example.org")).ExitCode.ShouldBe(1);
        (await UserAsync("role", "--email", "A@example.org", "--role", "evaluator")).ExitCode.ShouldBe(1);
        await UserAsync("add", "--email", "b@example.org", "--name", "B", "--role", "administrator");
        (await UserAsync("disable", "--email", "a@example.org")).ExitCode.ShouldBe(0);
        (await UserAsync("list")).Output.ShouldContain("a@example.org\tadministrator\t\twithdrawn");
    }

    [Fact]
    public async Task Reset_GivesAnotherLink()
    {
        var first = await UserAsync("add", "--email", "a@example.org", "--name", "A", "--role", "evaluator");
        var second = await UserAsync("reset", "--email", "a@example.org");
        second.Output.Trim().ShouldStartWith("/set-up/");
        second.Output.ShouldNotBe(first.Output);
    }

    private async Task<ProgramRun> UserAsync(params string[] arguments) =>
        await SteadfastProgram.RunAsync(folder, ["user", .. arguments, .. arguments is ["reset"] ? Array.Empty<string>() : ["--database", "sqlite:s.db"]]);
}
