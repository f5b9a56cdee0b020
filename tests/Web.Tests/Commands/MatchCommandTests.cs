using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class MatchCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Match_TwoFiles_WritesThePairsAndSaysWhatItChose()
    {
        Write("a.csv", "id,given_name,family_name,date_of_birth,shoe_size\n1,Siân,Jones,2009-01-01,4\n2,Cai,ap Rhys,2008-05-06,7\n3,Bob,Hall,2007-02-03,9\n");
        Write("b.csv", "id,given_name,family_name,date_of_birth\nx,Sian,Jones,2009-01-01\ny,ap Rhys,Cai,2008-05-06\nz,Zed,Wu,2001-02-03\n");

        var run = await SteadfastProgram.RunAsync(_folder, "match", "a.csv", "b.csv", "--out", "pairs.csv");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("a.csv: left out: shoe_size");
        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "pairs.csv"));
        lines[0].ShouldBe("left_id,right_id,weight,probability");
        lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..2])).ShouldBe(["1,x", "2,y"]);
    }

    [Fact]
    public async Task Match_PersonUnderTwoNumbers_IsSaidWithWhatToDo()
    {
        Write("a.csv", "id,given_name,family_name,date_of_birth\n1,Siân,Jones,2009-01-01\n2,Cai,ap Rhys,2008-05-06\n3,Bob,Hall,2007-02-03\n");
        Write("b.csv", "id,given_name,family_name,date_of_birth\nx,Sian,Jones,2009-01-01\nx2,Sian,Jones,2009-01-01\ny,Cai,ap Rhys,2008-05-06\nz,Zed,Wu,2001-02-03\n");

        var run = await SteadfastProgram.RunAsync(_folder, "match", "a.csv", "b.csv", "--out", "pairs.csv");

        run.Output.ShouldContain("several 1");
        run.Output.ShouldContain("several: found under more than one number; if the right file holds one person under several, run again with --many");
        run.Output.ShouldNotContain("possible: ");
    }

    [Fact]
    public async Task Match_FaultyFile_NamesEachFaultAndWritesNothing()
    {
        Write("a.csv", "id,given_name\n1,Ann\n1,Bob\n,Cai\n");

        var run = await SteadfastProgram.RunAsync(_folder, "match", "a.csv", "--out", "pairs.csv");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("a.csv:3: id: ");
        run.Errors.ShouldContain("a.csv:4: id: ");
        File.Exists(Path.Combine(_folder, "pairs.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Match_ThresholdThatIsNoProbability_IsUsage()
    {
        Write("a.csv", "id,given_name\n1,Ann\n");

        (await SteadfastProgram.RunAsync(_folder, "match", "a.csv", "--out", "o.csv", "--threshold", "7")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Encode_WithoutKey_SaysHowToMakeOne()
    {
        Write("a.csv", "id,given_name\n1,Ann\n");

        var run = await SteadfastProgram.RunAsync(_folder, "encode", "a.csv", "--key-file", "key", "--out", "e.csv");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("32 random bytes");
        File.Exists(Path.Combine(_folder, "e.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Encode_WithKey_HidesTheNames()
    {
        Write("a.csv", "id,given_name,family_name\n1,Ann,Jones\n");
        Write("key", "0123456789abcdef0123456789abcdef");

        var run = await SteadfastProgram.RunAsync(_folder, "encode", "a.csv", "--key-file", "key", "--out", "e.csv");

        run.ExitCode.ShouldBe(0, run.Errors);
        var encoded = await File.ReadAllTextAsync(Path.Combine(_folder, "e.csv"));
        encoded.ShouldStartWith("id,given_name_encoded,family_name_encoded\n1,");
        encoded.ShouldNotContain("Jones", Case.Insensitive);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
