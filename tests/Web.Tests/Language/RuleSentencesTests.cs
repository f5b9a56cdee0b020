using Steadfast.Web.Language;

namespace Steadfast.Web.Tests.Language;

/// <summary>Whatever a rule or a result says to people is there in Welsh, with its numbers and names in their places.</summary>
public sealed class RuleSentencesTests
{
    private const string Offending = "Core/Evaluation/PoliceData/";

    private static readonly string Source = Path.Combine(Root(), "src");

    /// <summary>Where sentences are made that are handed on: to a rule, a result, or the notes under tables.</summary>
    private static readonly string[] HandedOn =
    [
        "Statistics/Reason.cs", "Statistics/Survival/KaplanMeier.cs", "Core/Evaluation/Tables/ReleasedTables.cs", "Core/Evaluation/Release/Ledger/Coarser.cs",
        "Core/Workforce/Stages/StageRules.cs", "Core/Workforce/Conflicts/ConflictOfInterest.cs",
        .. new[]
        {
            "OffendingWording", "OffendingWarnings", "OffendingMethods", "OffendingResult", "OffendingStudy", "Maturity", "Detectable", "RegressionToMean",
            "MatchedComparison", "OtherOutcomes", "MethodResult", "Columns", "AwayFile", "LinksFile",
        }.Select(file => $"{Offending}{file}.cs"),
    ];

    public static TheoryData<string> Files => [.. Throwing().Concat(HandedOn).Distinct()];

    [Theory]
    [MemberData(nameof(Files))]
    public void EverySentenceInAFile_HasWelsh(string file) =>
        SourceTexts.Of(File.ReadAllText(Path.Combine(Source, file))).Where(IsSentence).Except(new Wording().Translated).Except(["A reason without a sentence."]).ShouldBeEmpty();

    /// <summary>Files whose faults are shown on a page: questions, police extracts, offending studies.</summary>
    public static TheoryData<string> FaultFiles =>
    [
        "Core/Assessment/Questions/QuestionFile.cs", "Core/Evaluation/Extracts/ExtractReader.cs", "Core/DataPackages/IsoDay.cs", "Core/Files/CsvFile.cs", "Core/Files/CsvBlocks.cs",
        .. new[] { "EventFile", "PeopleFile", "AwayFile", "LinksFile", "WeightsFile", "Columns", "FaultList" }.Select(file => $"{Offending}{file}.cs"),
    ];

    [Theory]
    [MemberData(nameof(FaultFiles))]
    public void EveryFaultInAFile_HasWelsh(string file) =>
        SourceTexts.Of(File.ReadAllText(Path.Combine(Source, file))).Where(IsFault).Except(new Wording().Translated).ShouldBeEmpty();

    [Fact]
    public void InWelsh_ASentenceKeepsItsNumbers() =>
        Speaking.In("cy", () => new Wording()[new Core.RuleException($"Choose a password of at most {64} characters.").Sentence]).ShouldBe("Dewiswch gyfrinair o 64 nod ar y mwyaf.");

    private static IEnumerable<string> Throwing() => new[] { "Core", "Web/Pages" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("new RuleException(", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Source, file));

    private static bool IsSentence(string text) =>
        text.Contains(' ', StringComparison.Ordinal) && (text[^1] is '.' or '?') && (char.IsUpper(text[0]) || text[0] == '{');

    private static bool IsFault(string text) => text.Split(' ').Length > 3 && !char.IsUpper(text[0]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Steadfast.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
