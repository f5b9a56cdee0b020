using System.Text.RegularExpressions;
using Steadfast.TestData;

namespace Steadfast.Conventions.Tests;

/// <summary>An act that nothing writes is a promise of the timeline that nobody keeps.</summary>
public partial class ActsTests
{
    [Fact]
    public void EveryKindOfAct_IsWrittenSomewhere() => NeverWritten(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void NeverWritten_KindThatNobodyWrites_IsFound() =>
        NeverWritten([new("src/Core/Acts/ActKind.cs", "enum ActKind\n{\n    [Line(\"Note\")] NoteAdded,\n    Forgotten,\n}"), new("src/Core/A.cs", "new Deed(ActKind.NoteAdded")])
            .ShouldBe(["Forgotten"]);

    private static IReadOnlyList<string> NeverWritten(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var kinds = Kind().Matches(all.Single(f => f.Path == "src/Core/Acts/ActKind.cs").Text.Split("\n}")[0]).Select(m => m.Groups[1].Value);
        var written = string.Concat(all.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Path != "src/Core/Acts/ActKind.cs").Select(f => f.Text));
        return [.. kinds.Where(kind => !Regex.IsMatch(written, $@"\bActKind\.{kind}\b"))];
    }

    [GeneratedRegex(@"^    (?:\[Line\(.*\)\] )?([A-Z]\w+),$", RegexOptions.Multiline)]
    private static partial Regex Kind();
}
