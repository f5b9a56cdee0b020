using Steadfast.TestData;

namespace Steadfast.Conventions.Tests;

public class HandbookTests
{
    private const string Help = """
        Description:
          The program.

        Usage:
          steadfast [command] [options]

        Options:
          -?, -h, --help  Show help

        Commands:
          serve              Serves; a long line
                             that goes on here
          match <LEFT>       Matches
        """;

    [Fact]
    public async Task EveryVerb_IsInTheHandbook() => Handbook.VerbsNotIn(Repository.Files, await AllVerbsAsync()).ShouldBeEmpty();

    [Fact]
    public void EverySetting_IsExplainedToOperators() => Handbook.SettingsNotExplained(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void EveryPage_IsInTheHandbookByItsTitle() => Handbook.PagesNotIn(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Decisions_AreNumberedWithoutGaps() => Handbook.WrongDecisions(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Links_LeadSomewhere() =>
        Handbook.BrokenLinks(Repository.Files, path => Path.Exists(Path.Combine(Repository.Root, path))).ShouldBeEmpty();

    [Fact]
    public void VerbsIn_Help_AreItsCommands() => Handbook.VerbsIn(Help).ShouldBe(["serve", "match"]);

    [Fact]
    public void VerbsNotIn_UndocumentedVerb_IsFound() =>
        Handbook.VerbsNotIn([new("docs/handbook/a.md", "`serve [--urls URL]`, `user add`, and we match")], ["serve", "user add", "match"]).ShouldBe(["match"]);

    [Fact]
    public void SettingsNotExplained_NewSetting_IsFound()
    {
        var setting = "STEADFAST" + "_MOOD";

        Handbook.SettingsNotExplained([new("docs/handbook/operators.md", "`STEADFAST_DATABASE`"), new("src/Web/A.cs", $"Read(\"{setting}\")")])
            .ShouldBe([setting]);
    }

    [Theory]
    [InlineData("ViewData[\"Title\"] = T[\"Draw a map\"];", "Draw a map")]
    [InlineData("ViewData[\"Title\"] = Model.IsNew ? T[\"My day\"] : T[\"Draw a map, number {0}\", 3];", "Draw a map, number")]
    public void PagesNotIn_NewPage_IsFound(string source, string title) =>
        Handbook.PagesNotIn([new("docs/handbook/a.md", "**My\nday** is first"), new("src/Web/Pages/A/B.cshtml", $"@page\n@{{\n  {source}\n}}")])
            .ShouldBe([$"src/Web/Pages/A/B.cshtml: {title}"]);

    [Theory]
    [InlineData("docs/decisions/0003-b.md", "# 3. B")]
    [InlineData("docs/decisions/0001-b.md", "# 1. B")]
    [InlineData("docs/decisions/0002-b.md", "# 7. B")]
    [InlineData("docs/decisions/2-b.md", "# 2. B")]
    public void WrongDecisions_GapOrTwiceOrOtherHeading_IsFound(string path, string text) =>
        Handbook.WrongDecisions([new("docs/decisions/0001-a.md", "# 1. A"), new(path, text)]).ShouldHaveSingleItem();

    [Fact]
    public void BrokenLinks_MissingPage_IsFound() =>
        Handbook.BrokenLinks([new("docs/handbook/a.md", "[x](b.md) [y](../../README.md) [z](https://example.org)")], path => path == "README.md")
            .ShouldBe(["docs/handbook/a.md: b.md"]);

    private static async Task<IReadOnlyList<string>> AllVerbsAsync()
    {
        var verbs = new List<string>();
        foreach (var verb in Handbook.VerbsIn(await HelpOfAsync()))
        {
            var inner = Handbook.VerbsIn(await HelpOfAsync(verb));
            verbs.AddRange(inner.Count > 0 ? inner.Select(sub => $"{verb} {sub}") : [verb]);
        }
        return verbs;
    }

    private static async Task<string> HelpOfAsync(params string[] verb)
    {
        var run = await SteadfastProgram.RunAsync(Repository.Root, [.. verb, "--help"]);
        run.ExitCode.ShouldBe(0);
        return run.Output;
    }
}
