using System.Text.Json;
using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class OffendingCommandTests : IDisposable
{
    private static readonly string[] Arguments =
        ["offending", "--cohort", "C.csv", "--offences", "O.csv", "--extract-end", "2021-12-31", "--before", "12", "--after", "6", "--out", "result.json"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steadfast-offending-");

    public OffendingCommandTests()
    {
        Write("C.csv", "id,index_date,site\na,2020-01-01,Cardiff\nb,2020-03-01,Dundee\n");
        Write("O.csv", "id,offence_date,offence_code\na,2019-05-01,x\na,2019-06-01,x\nb,2020-04-01,x\n");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Run_WritesTheResult_AndSaysItInWords()
    {
        var run = await SteadfastProgram.RunAsync(folder.FullName, Arguments);
        run.ExitCode.ShouldBe(0, run.Errors);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "result.json")));
        var root = json.RootElement;
        root.GetProperty("people").GetInt32().ShouldBe(2);
        root.GetProperty("offences_before").GetInt32().ShouldBe(2);
        root.GetProperty("offences_after").GetInt32().ShouldBe(1);
        root.GetProperty("rate_after").GetDouble().ShouldBe(1 / 12.0, 1e-12);
        root.GetProperty("headline").GetString().ShouldBe("sign_flip");
        root.GetProperty("funnel")[0].GetProperty("step").GetString().ShouldBe("referred");
        root.GetProperty("methods")[0].EnumerateObject().Select(property => property.Name)
            .ShouldBe(["name", "estimate", "low", "high", "statistic", "p", "n", "note"]);
        run.Output.ShouldContain("should not be taken to mean");
        run.Errors.ShouldContain("warning: The windows differ in length");
    }

    [Fact]
    public async Task Run_OfNobodysOffences_OrAnExtractThatEndsTooEarly_IsComputed_AndSaysSoFirst()
    {
        Write("O.csv", "id,offence_date,offence_code,force\nPNC1,2018-05-01,x,Westshire\n");
        var run = await SteadfastProgram.RunAsync(folder.FullName, [.. Arguments.Select(argument => argument == "2021-12-31" ? "2019-12-31" : argument)]);
        run.ExitCode.ShouldBe(0, run.Errors);
        File.Exists(Path.Combine(folder.FullName, "result.json")).ShouldBeTrue();
        var warnings = run.Errors.Split('\n').Where(line => line.StartsWith("warning: ", StringComparison.Ordinal)).ToList();
        warnings[0].ShouldStartWith("warning: No id of the offences is an id of the people.");
        warnings[1].ShouldContain("The extract ends before every index date; the first is 2020-01-01.");
    }

    [Fact]
    public async Task Run_WrongInput_EndsWith1_NamesTheFault_AndWritesNothing()
    {
        Write("C.csv", "id,index_date,site\na,01/02/2020,Cardiff\n");
        var run = await SteadfastProgram.RunAsync(folder.FullName, Arguments);
        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldStartWith("C.csv:2: index_date: ");
        run.Errors.ShouldContain("2020-02-01");
        File.Exists(Path.Combine(folder.FullName, "result.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--extract-end", "31/12/2021")]
    [InlineData("--before", "0")]
    [InlineData("--after", "a year")]
    public async Task Run_WrongOption_EndsWith2_AndNamesIt(string option, string value)
    {
        string[] arguments = [.. Arguments];
        arguments[Array.IndexOf(arguments, option) + 1] = value;
        var run = await SteadfastProgram.RunAsync(folder.FullName, arguments);
        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(option);
        File.Exists(Path.Combine(folder.FullName, "result.json")).ShouldBeFalse();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
