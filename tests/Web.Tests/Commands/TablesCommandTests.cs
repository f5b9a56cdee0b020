using System.Globalization;
using AngleSharp.Html.Parser;
using Steadfast.Core.MadeUp;
using Steadfast.TestData;

namespace Steadfast.Web.Tests.Commands;

public sealed class TablesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("steadfast").FullName;

    [Fact]
    public async Task PublishedService_GivesThePublishedFile()
    {
        PublishedService.Create().WriteTo(Path.Combine(_folder, "package"));
        var run = await RunAsync("--from", "2021-05-01", "--to", "2021-08-31", "--site", "Cardiff", "--site", "Edinburgh", "--site", "Newcastle", "--package", "package", "--out", "out");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldBeEmpty();
        var ours = await File.ReadAllLinesAsync(Path.Combine(_folder, "out", "tables.csv"));
        ours[0].ShouldBe("table,row,site,n,denominator,percent");
        ours.ShouldContain("4,reason: weapon_use,Overall,10,47,21");
        ours.ShouldContain("3,closure_reason: declined_support,Cardiff,0,0,");
        ours.ShouldContain("2,white_percent,Cardiff,,2,");
        ours.ShouldContain("2,white_percent,Mean of sites,64,39,");
        ours.Length.ShouldBe(1 + PublishedTables.Rows().Count + 5);
    }

    [Fact]
    public async Task Page_HasNoScript_AndEveryTableHasCaptionAndHeaders()
    {
        PublishedService.Create().WriteTo(Path.Combine(_folder, "package"));
        await RunAsync("--from", "2021-05-01", "--to", "2021-08-31", "--package", "package", "--out", "out");

        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(_folder, "out", "tables.html")));
        page.QuerySelectorAll("script, style, [style]").ShouldBeEmpty();
        page.QuerySelectorAll("table").Length.ShouldBe(6);
        page.QuerySelectorAll("table").ShouldAllBe(t => t.QuerySelector("caption") != null && t.QuerySelectorAll("tbody tr").All(r => r.QuerySelector("th[scope=row]") != null));
        File.Exists(Path.Combine(_folder, "out", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).ShouldBeTrue();
    }

    [Fact]
    public async Task FaultyPackage_EndsWith1_EveryFaultOnStandardError_AndNothingIsWritten()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "package"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "package", "young_people.csv"), "id,date_of_birth,gender\nY1,31/05/2005,mle\n");
        var run = await RunAsync("--from", "2021-05-01", "--to", "2021-08-31", "--package", "package", "--out", "out");

        run.ExitCode.ShouldBe(1);
        run.Errors.Trim().ReplaceLineEndings("\n").ShouldBe("""
            young_people.csv:2: date_of_birth: 31/05/2005 is day first; write 2005-05-31
            young_people.csv:2: gender: "mle" is not a code of gender; did you mean male?
            """.ReplaceLineEndings("\n"));
        Directory.Exists(Path.Combine(_folder, "out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("31/05/2021", "2021-08-31", "is not a day")]
    [InlineData("2021-09-01", "2021-08-31", "is before --from")]
    public async Task PeriodThatCannotBe_EndsWith2(string from, string to, string reason)
    {
        var run = await RunAsync("--from", from, "--to", to, "--package", "package", "--out", "out");
        (run.ExitCode, run.Errors.Contains(reason, StringComparison.Ordinal)).ShouldBe((2, true), run.Errors);
    }

    [Fact]
    public async Task MadeUpService_IsCountedFromItsZip()
    {
        (await SteadfastProgram.RunAsync(_folder, "generate", "--young-people", "300", "--seed", "4", "--out", "made")).ExitCode.ShouldBe(0);
        System.IO.Compression.ZipFile.CreateFromDirectory(Path.Combine(_folder, "made"), Path.Combine(_folder, "made.zip"));
        var run = await RunAsync("--from", "2021-05-01", "--to", "2026-10-31", "--package", "made.zip", "--out", "out");

        run.ExitCode.ShouldBe(0, run.Errors);
        var total = (await File.ReadAllLinesAsync(Path.Combine(_folder, "out", "tables.csv"))).Single(l => l.StartsWith("3,referred_by: total,Overall,", StringComparison.Ordinal));
        int.Parse(total.Split(',')[3], CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(300);
    }

    [Fact]
    public async Task GenerateOfNobody_EndsWith2() =>
        (await SteadfastProgram.RunAsync(_folder, "generate", "--young-people", "0", "--seed", "4", "--out", "made")).ExitCode.ShouldBe(2);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<ProgramRun> RunAsync(params string[] arguments) => SteadfastProgram.RunAsync(_folder, ["tables", .. arguments]);
}
