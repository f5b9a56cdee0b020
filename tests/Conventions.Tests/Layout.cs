using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Steadfast.Conventions.Tests;

/// <summary>The arrows of the layout: Web → Core → Statistics, and inside Core from Evaluation back to YoungPeople.</summary>
internal static class Layout
{
    // The picture in CONTEXT.md. Areas not named here (Workforce, Governance, Acts, Access, Database and the like) are read by all.
    private static readonly Dictionary<string, int> Order = new()
    {
        ["YoungPeople"] = 1, ["Referrals"] = 2,
        ["Engagement"] = 3, ["Assessment"] = 3, ["Plans"] = 3, ["Sessions"] = 3, ["Families"] = 3, ["Partners"] = 3, ["Safeguarding"] = 3,
        ["Outcomes"] = 3, ["MyDay"] = 4, ["MyTeam"] = 4, ["Evaluation"] = 5,
    };

    private static readonly Regex UsesArea = new(@"^\s*(?:global\s+)?using\s+(?:static\s+)?Steadfast\.Core\.(\w+)", RegexOptions.Multiline);

    private static readonly Dictionary<string, string[]> AllowedProjects = new()
    {
        ["src/Statistics/Statistics.csproj"] = [],
        ["src/Core/Core.csproj"] = ["Statistics.csproj"],
        ["src/Web/Web.csproj"] = ["Core.csproj", "Statistics.csproj"],
    };

    /// <summary>References between the projects under src that go against the arrows.</summary>
    public static IEnumerable<string> WrongProjectReferences(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".csproj", StringComparison.Ordinal)
        from reference in XDocument.Parse(file.Text).Descendants("ProjectReference")
        let target = Path.GetFileName((string)reference.Attribute("Include")!)
        where !AllowedProjects.GetValueOrDefault(file.Path, []).Contains(target)
        select $"{file.Path} must not refer to {target}";

    /// <summary>Core knows nothing of the web; the account store of ASP.NET Core Identity is the one exception.</summary>
    public static IEnumerable<string> WrongInCore(IEnumerable<string> namespaces) =>
        namespaces.Where(name => Within(name, "Steadfast.Web") || (Within(name, "Microsoft.AspNetCore") && !Within(name, "Microsoft.AspNetCore.Identity")));

    /// <summary>Statistics has no database, no web and no people.</summary>
    public static IEnumerable<string> WrongInStatistics(IEnumerable<string> namespaces) =>
        namespaces.Where(name => new[] { "Steadfast.Core", "Steadfast.Web", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data", "Npgsql", "System.Data" }
            .Any(outer => Within(name, outer)));

    /// <summary>Files of an area of Core that use an area which comes after it.</summary>
    public static IEnumerable<string> WrongBetweenAreas(IEnumerable<SourceFile> files) =>
        from file in files
        let own = Rank(AreaOf(file.Path))
        where file.IsCode && own > 0
        from Match use in UsesArea.Matches(file.Text)
        where Rank(use.Groups[1].Value) > own
        select $"{file.Path} must not use {use.Groups[1].Value}, which comes after {AreaOf(file.Path)}";

    /// <summary>The namespaces of all types that a built assembly refers to outside itself.</summary>
    public static IReadOnlySet<string> NamespacesUsedBy(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var portable = new PEReader(stream);
        var metadata = portable.GetMetadataReader();
        return metadata.TypeReferences.Select(handle => metadata.GetString(metadata.GetTypeReference(handle).Namespace)).ToHashSet();
    }

    private static bool Within(string name, string outer) => name == outer || name.StartsWith(outer + ".", StringComparison.Ordinal);

    private static string AreaOf(string path) => path.Split('/') is ["src", "Core", var area, ..] ? area : "";

    private static int Rank(string area) => Order.GetValueOrDefault(area);
}
