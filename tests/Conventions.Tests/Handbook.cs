using System.Text.RegularExpressions;

namespace Steadfast.Conventions.Tests;

/// <summary>What the documents must say, and how they hang together.</summary>
internal static class Handbook
{
    private static readonly Regex Setting = new(@"\bSTEADFAST_[A-Z][A-Z_]*[A-Z]\b");

    // The title itself, or the variable it is made from a few lines above.
    private static readonly Regex TitleLine = new(@"^.*(ViewData\[""Title""\]|var title) = .*$", RegexOptions.Multiline);

    private static readonly Regex Wording = new(@"T\[""(?<text>[^""]+)""");

    private static readonly Regex Link = new(@"\]\((?<to>[^)#\s]+)(#[^)]*)?\)");

    private static readonly Regex DecisionName = new(@"^docs/decisions/(?<number>\d{4})-[a-z0-9-]+\.md$");

    /// <summary>The names of the commands listed in what a command's --help printed.</summary>
    public static IReadOnlyList<string> VerbsIn(string help) => [.. help.Split('\n').SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => line.StartsWith(' '))
        .Where(line => line.Length > 2 && line[2] != ' ')
        .Select(line => line.Trim().Split(' ', ',')[0])];

    /// <summary>Verbs ("serve", "user add") that no page of the handbook shows as code.</summary>
    public static IEnumerable<string> VerbsNotIn(IEnumerable<SourceFile> files, IEnumerable<string> verbs)
    {
        var pages = string.Join('\n', files.Where(IsHandbook).Select(file => file.Text));
        return verbs.Where(verb => !Regex.IsMatch(pages, $@"`(\.?/?steadfast )?{Regex.Escape(verb)}[` ]"));
    }

    /// <summary>Settings read anywhere in the source that operators.md does not explain.</summary>
    public static IEnumerable<string> SettingsNotExplained(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var operators = all.Single(file => file.Path == "docs/handbook/operators.md").Text;
        return all.Where(IsSource).SelectMany(file => Setting.Matches(file.Text)).Select(match => match.Value).Distinct()
            .Where(setting => !operators.Contains($"`{setting}`", StringComparison.Ordinal));
    }

    /// <summary>Pages whose English title no page of the handbook says; of a title with a place to fill in, what stands before it.</summary>
    public static IEnumerable<string> PagesNotIn(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var handbook = string.Join('\n', all.Where(IsHandbook).Select(file => Regex.Replace(file.Text, @"\s+", " ")));
        return from page in all
               where page.Path.StartsWith("src/Web/Pages/", StringComparison.Ordinal) && page.Path.EndsWith(".cshtml", StringComparison.Ordinal)
               from Match line in TitleLine.Matches(page.Text)
               from Match title in Wording.Matches(line.Value)
               let said = title.Groups["text"].Value.Split('{')[0].TrimEnd(' ', ',')
               where !handbook.Contains(said, StringComparison.Ordinal)
               select $"{page.Path}: {said}";
    }

    /// <summary>Decisions whose numbers leave a gap, come twice, or differ from their own heading.</summary>
    public static IEnumerable<string> WrongDecisions(IEnumerable<SourceFile> files)
    {
        var decisions = files.Where(file => file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal);
        return decisions.Select((file, index) => (file, Number: index + 1))
            .Where(at => !IsDecision(at.file, at.Number))
            .Select(at => $"{at.file.Path} should be docs/decisions/{at.Number:0000}-SOME-NAME.md and begin with '# {at.Number}. '");
    }

    /// <summary>Links between documents that lead nowhere.</summary>
    public static IEnumerable<string> BrokenLinks(IEnumerable<SourceFile> documents, Func<string, bool> exists) =>
        from file in documents
        where file.Path.EndsWith(".md", StringComparison.Ordinal)
        from Match link in Link.Matches(file.Text)
        let to = link.Groups["to"].Value
        where !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith("mailto:", StringComparison.Ordinal)
        let path = Path.GetRelativePath("/", Path.GetFullPath(to, "/" + Path.GetDirectoryName(file.Path)))
        where !exists(path)
        select $"{file.Path}: {to}";

    private static bool IsDecision(SourceFile file, int number) =>
        DecisionName.Match(file.Path) is { Success: true } name && int.Parse(name.Groups["number"].Value) == number
        && file.Text.StartsWith($"# {number}. ", StringComparison.Ordinal);

    private static bool IsHandbook(SourceFile file) => file.Path.StartsWith("docs/handbook/", StringComparison.Ordinal);

    private static bool IsSource(SourceFile file) => !file.Path.EndsWith(".md", StringComparison.Ordinal) && !file.IsLock;
}
