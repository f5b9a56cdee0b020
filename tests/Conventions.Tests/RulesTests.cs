using System.Text.RegularExpressions;

namespace Steadfast.Conventions.Tests;

/// <summary>
/// A rule is a sentence, and tests try to break it, by its act, by a form sent over HTTP and by a data package: the sentence, or words of it, stand in a test.
/// A table of moves is tried pair by pair.
/// </summary>
public sealed partial class RulesTests
{
    // Shorter words stand in many sentences.
    private const int Telling = 10;

    private static readonly string[] Tests = ["tests/"];
    private static readonly string[] OverHttp = ["tests/Web.Tests/", "tests/Browser.Tests/"];

    [Fact]
    public void EveryRule_IsQuotedByATest() => NotQuoted(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void EveryRule_IsQuotedByATestThatSendsItsForm() =>
        NotQuoted(Repository.Files, OverHttp).Select(rule => rule.Sentence).Except(MetByNoRequest.Sentences).ShouldBeEmpty();

    [Fact]
    public void MetByNoRequest_NamesOnlyRulesThatStand_AndThatNoTestSendsAFormFor() =>
        MetByNoRequest.Sentences.Except(NotQuoted(Repository.Files, OverHttp).Select(rule => rule.Sentence)).ShouldBeEmpty();

    [Fact]
    public void NotQuoted_SentenceThatNoTestSays_IsFound() =>
        NotQuoted([new("src/Core/Funds/A.cs", "throw new RuleException(late ? \"Say why it is late.\" : $\"At most {most} at once.\", \"Why\");"), new("tests/Core.Tests/A.cs", "\"Say why it is\"")])
            .ShouldBe([("Funds", "At most {most} at once.")]);

    [Fact]
    public void EveryRule_IsMetByADataPackage_OrSaysWhyNoneCan() => NotPacked(Repository.Files).Except(MetByNoPackage.Sentences).ShouldBeEmpty();

    [Fact]
    public void MetByNoPackage_NamesOnlyRulesThatStand_AndThatNoPackageOfATestMeets() => MetByNoPackage.Sentences.Except(NotPacked(Repository.Files)).ShouldBeEmpty();

    /// <summary>A rule of one answer says which; what stands is between all of them, and may change under two who ask at the same instant.</summary>
    [Fact]
    public void EveryRuleOfWhatStands_IsMetByTwoAtOnce() => NotRaced(Repository.Files).Except(MetByNoOther.Sentences).ShouldBeEmpty();

    [Fact]
    public void MetByNoOther_NamesOnlyRulesThatStand_AndThatNoRaceMeets() => MetByNoOther.Sentences.Except(NotRaced(Repository.Files)).ShouldBeEmpty();

    [Fact]
    public void NotRaced_RuleOfWhatStandsThatNoRaceSays_IsFound() =>
        NotRaced([new("src/Core/Funds/A.cs", "throw new RuleException(Join(a, b) ? \"This is over, by now.\" : \"This is late by now.\"); throw new RuleException(\"Say why, in words.\", \"Why\");"), new("tests/Core.Tests/Funds/ARaceTests.cs", "\"This is over, by now.\"")])
            .ShouldBe(["This is late by now."]);

    [Fact]
    public void EveryTableOfMoves_IsTriedPairByPair() => NotTried(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void NotTried_TableWithoutATest_IsFound() =>
        NotTried([new("src/Core/A.cs", "bool CanMoveTo(this ClockStatus from, ClockStatus to)"), new("tests/A.cs", "Move(DoorStatus from, DoorStatus to)")]).ShouldBe(["ClockStatus"]);

    private static IReadOnlyList<(string Area, string Sentence)> NotQuoted(IEnumerable<SourceFile> files, params string[] folders) =>
        NotQuoted(files, f => (folders is [] ? Tests : folders).Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal)), _ => true);

    private static IEnumerable<string> NotRaced(IEnumerable<SourceFile> files) => NotQuoted(files, IsRace, IsOfWhatStands).Select(rule => rule.Sentence);

    private static IEnumerable<string> NotPacked(IEnumerable<SourceFile> files) =>
        NotQuoted(files, f => f.Path.StartsWith("tests/Core.Tests/DataPackages/", StringComparison.Ordinal), _ => true)
            .Where(rule => !MetByNoPackage.Areas.Contains(rule.Area)).Select(rule => rule.Sentence).Distinct();

    private static bool IsRace(SourceFile file) => file.Path.StartsWith("tests/Core.Tests/", StringComparison.Ordinal)
        && (file.Path.EndsWith("RaceTests.cs", StringComparison.Ordinal) || file.Path.EndsWith("AtOnceTests.cs", StringComparison.Ordinal));

    // The name of the answer is the second argument.
    private static bool IsOfWhatStands(string thrown)
    {
        var bare = Text().Replace(thrown, "");
        while (Inner().IsMatch(bare))
            bare = Inner().Replace(bare, "");
        return !bare.Contains(',', StringComparison.Ordinal);
    }

    private static IReadOnlyList<(string Area, string Sentence)> NotQuoted(IEnumerable<SourceFile> files, Func<SourceFile, bool> isTest, Func<string, bool> isAsked)
    {
        var all = files.ToList();
        var quoted = all.Where(isTest).SelectMany(f => Text().Matches(f.Text)).Select(m => m.Groups[1].Value).Where(t => t.Length >= Telling).ToHashSet();
        return
        [
            .. from file in all
               where file.Path.StartsWith("src/Core/", StringComparison.Ordinal)
               from thrown in Rule().Matches(file.Text)
               where isAsked(thrown.Groups[1].Value)
               from text in Text().Matches(thrown.Groups[1].Value)
               let sentence = text.Groups[1].Value
               where sentence.Length >= Telling && sentence.Contains(' ', StringComparison.Ordinal) && !Place().Split(sentence).Any(piece => IsQuoted(piece.Trim(), quoted))
               select (file.Path.Split('/')[2], sentence),
        ];
    }

    private static bool IsQuoted(string piece, HashSet<string> quoted) =>
        piece.Length >= Telling && (quoted.Contains(piece) || quoted.Any(said => piece.Contains(said, StringComparison.Ordinal) || said.Contains(piece, StringComparison.Ordinal)));

    private static IReadOnlyList<string> NotTried(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var tests = string.Concat(all.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(f => f.Text));
        return [.. all.Where(f => f.Path.StartsWith("src/Core/", StringComparison.Ordinal)).SelectMany(f => Moves().Matches(f.Text)).Select(m => m.Groups[1].Value).Where(status => !tests.Contains($"({status} from, {status} to", StringComparison.Ordinal) && !tests.Contains($"Enum.GetValues<{status}>()", StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"new RuleException\((.*?)\);", RegexOptions.Singleline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Text();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"CanMoveTo\(this (\w+) from")]
    private static partial Regex Moves();
}
