using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class TablesProtectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("steadfast").FullName;

    [Fact]
    public async Task Tables_ProtectBelow5_WritesTheSameColumnsWith13OfTable3sSourcesHidden()
    {
        PublishedService.Create().WriteTo(Path.Combine(_folder, "package"));

        var run = await RunAsync("5");

        run.ExitCode.ShouldBe(0, run.Errors);
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "out", "tables.csv"));
        lines[0].ShouldBe("table,row,site,n,denominator,percent");
        lines.Count(line => line.StartsWith("3,referred_by", StringComparison.Ordinal) && line.Split(',')[3] == "*").ShouldBe(13);
        lines.ShouldContain("3,referred_by: police,Newcastle,10,19,53");
        lines.ShouldContain("3,referred_by: not_known,Edinburgh,*,20,*");
    }

    [Theory]
    [InlineData("ons")]
    [InlineData("1")]
    public async Task Tables_ProtectWithNoSuchProfile_IsAUsageErrorAndWritesNothing(string profile)
    {
        var run = await RunAsync(profile);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain($"--protect {profile} is not a profile; give none, ofqual, nhs, research, or a number of 2 or more");
        Directory.Exists(Path.Combine(_folder, "out")).ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ProgramRun> RunAsync(string profile) => SteadfastProgram.RunAsync(
        _folder, "tables", "--from", "2021-05-01", "--to", "2021-08-31", "--package", "package", "--out", "out", "--protect", profile);
}
