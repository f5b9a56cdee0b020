using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

/// <summary>Where results may be written, and that a verb that reads makes no database.</summary>
public sealed class ResultFileTests : IDisposable
{
    private const string People = "id,given_name,family_name,date_of_birth\n1,Ann,Jones,2009-01-01\n";
    private readonly string folder = Directory.CreateTempSubdirectory("steadfast-out-").FullName;

    public ResultFileTests()
    {
        Write("a.csv", People);
        Write("b.csv", People);
        Write("key", new string('k', 32));
        Write("C.csv", "id,index_date,site\na,2020-01-01,Cardiff\n");
        Write("O.csv", "id,offence_date,offence_code\na,2019-05-01,x\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("b.csv", "match a.csv b.csv --out b.csv")]
    [InlineData("a.csv", "match a.csv --out ./a.csv")]
    [InlineData("a.csv", "encode a.csv --key-file key --out a.csv")]
    [InlineData("key", "encode a.csv --key-file key --out key")]
    [InlineData("O.csv", "offending --cohort C.csv --offences O.csv --extract-end 2021-12-31 --before 12 --after 12 --out O.csv")]
    [InlineData("a.csv", "change --from 2021-01-01 --to 2021-12-31 --package a.csv --out a.csv")]
    public async Task AFileToRead_IsNotWrittenOver(string file, string line)
    {
        var before = await File.ReadAllTextAsync(Path.Combine(folder, file));
        var run = await SteadfastProgram.RunAsync(folder, line.Split(' '));
        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("is one of the files to read; name another for the result");
        (await File.ReadAllTextAsync(Path.Combine(folder, file))).ShouldBe(before);
    }

    [Fact]
    public async Task AFolderThatIsNotThere_IsNamed()
    {
        var run = await SteadfastProgram.RunAsync(folder, "match", "a.csv", "--out", "nofolder/pairs.csv");
        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("there is no folder");
        run.Errors.ShouldContain("nofolder to write pairs.csv into");
    }

    [Theory]
    [InlineData("or a package with --package", "tables --from 2021-01-01 --to 2021-12-31 --out out")]
    [InlineData("or a package with --package", "change --from 2021-01-01 --to 2021-12-31 --out out.csv")]
    [InlineData("name it with --database", "export out")]
    public async Task AVerbThatReads_MakesNoDatabase(string cure, string line)
    {
        var run = await SteadfastProgram.RunAsync(folder, line.Split(' '));
        run.ExitCode.ShouldBe(3);
        run.Errors.ShouldContain("there is no database at");
        run.Errors.ShouldContain(cure);
        Directory.Exists(Path.Combine(folder, "data")).ShouldBeFalse();
    }

    [Fact]
    public async Task AFileThatIsNotThere_IsNamedWithoutALine()
    {
        var run = await SteadfastProgram.RunAsync(folder, "match", "none.csv", "--out", "pairs.csv");
        run.ExitCode.ShouldBe(1);
        run.Errors.Trim().ShouldBe("none.csv: there is no such file");
    }

    [Fact]
    public async Task EncodedUnderTwoKeys_IsAskedAbout()
    {
        Write("other", new string('o', 32));
        (await SteadfastProgram.RunAsync(folder, "encode", "a.csv", "--key-file", "key", "--out", "ea.csv")).ExitCode.ShouldBe(0);
        (await SteadfastProgram.RunAsync(folder, "encode", "b.csv", "--key-file", "other", "--out", "eb.csv")).ExitCode.ShouldBe(0);
        var run = await SteadfastProgram.RunAsync(folder, "match", "ea.csv", "eb.csv", "--out", "pairs.csv");
        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldContain("were both files encoded under the same key");
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
