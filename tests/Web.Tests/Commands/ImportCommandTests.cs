using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly PackageFolder package = new PackageFolder()
        .With("young_people.csv", "id,site,given_name,family_name", "Y1,Cardiff,Rhys,Bowen", "Y2,Cardiff,Mali,Huws")
        .With("agencies.csv", "young_person_id,agency", "Y1,police", "Y1,police");

    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-import-").FullName;

    public void Dispose()
    {
        package.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Check_SaysWhatGoesAgainstARule_AndChangesNothing()
    {
        var run = await ImportAsync("--check");
        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldBe($"The package is sound: young_people.csv 2, agencies.csv 2 rows.{Environment.NewLine}");
        run.Errors.ShouldContain("note: agencies.csv:3: agency: This agency is already with them.");
        Directory.EnumerateFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Faults_EndWith1_AndChangeNothing()
    {
        package.With("referrals.csv", "id,young_person_id,status", "R1,Y9,open", "R2,Y1,opened");
        var run = await ImportAsync();
        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("referrals.csv:2: young_person_id: \"Y9\" is no key of young_people.csv");
        run.Errors.ShouldContain("referrals.csv:3: status: \"opened\" is not a code of referral_status");
        Directory.EnumerateFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_Twice_IsOnce_AndVerifies()
    {
        (await ImportAsync()).Output.ShouldEndWith($"2 young people are in the service now.{Environment.NewLine}");
        var again = await ImportAsync();
        again.ExitCode.ShouldBe(1);
        again.Errors.ShouldContain("'Y2' was brought in before");
        (await SteadfastProgram.RunAsync(folder, "verify", "--database", "sqlite:s.db")).ExitCode.ShouldBe(0);
    }

    private Task<ProgramRun> ImportAsync(params string[] more) => SteadfastProgram.RunAsync(folder, ["import", package.Path, "--database", "sqlite:s.db", .. more]);
}
