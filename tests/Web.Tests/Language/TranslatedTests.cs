using System.Text.RegularExpressions;
using Steadfast.Web.Language;

namespace Steadfast.Web.Tests.Language;

/// <summary>Whatever frames every page, and the kit itself, is there in Welsh.</summary>
public sealed partial class TranslatedTests
{
    private static readonly string Web = Path.Combine(Root(), "src", "Web");

    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Web, "Ui"), "*.cs"),
        .. Directory.EnumerateFiles(Path.Combine(Web, "Charts"), "*.cs"),
        .. Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml"),
        .. Directory.EnumerateFiles(Path.Combine(Web, "Pages", "Shared"), "*.cshtml"),
        .. new[] { "Fund", "Support", "Groups", "Staff", "Recruitment", "MySupport", "OutOfHours" }.SelectMany(area => Directory.EnumerateFiles(Path.Combine(Web, "Pages", area))),
        .. Directory.EnumerateFiles(Path.Combine(Web, "Pages", "Cases"), "*", SearchOption.AllDirectories),
        .. new[] { "Refer", "Status", "Partner", "Triage", "Safeguarding", "Safeguarding/Staff", "Safeguarding/Learning" }.SelectMany(area => Directory.EnumerateFiles(Path.Combine(Web, "Pages", area))),
        .. Directory.EnumerateFiles(Path.Combine(Web, "Pages", "Questions")),
        .. new[] { "MyDay", "MyTeam", "MyAccount", "Accounts" }.SelectMany(area => Directory.EnumerateFiles(Path.Combine(Web, "Pages", area))),
        .. new[] { "Mail", "Calendar" }.SelectMany(area => Directory.EnumerateFiles(Path.Combine(Web, area), "*.cs")),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void EveryTextInAFile_HasWelsh(string file)
    {
        var words = new Wording();
        Texts().Matches(File.ReadAllText(file)).Select(text => text.Groups["english"].Value).Except(words.Translated).ShouldBeEmpty();
    }

    [GeneratedRegex("""\b(T|words)\["(?<english>[^"]+)"[\],]""")]
    private static partial Regex Texts();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Steadfast.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
