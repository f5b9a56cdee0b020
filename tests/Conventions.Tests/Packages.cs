using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Steadfast.Conventions.Tests;

/// <summary>Every package has one exact version, in one place, and a lock file beside who uses it.</summary>
internal static class Packages
{
    private static readonly Regex Exact = new(@"^\d+\.\d+\.\d+(\.\d+)?(-[\w.]+)?$");

    /// <summary>Versions in Directory.Packages.props that are not exact.</summary>
    public static IEnumerable<string> FloatingCentrally(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path == "Directory.Packages.props"
        from package in XDocument.Parse(file.Text).Descendants("PackageVersion")
        where !Exact.IsMatch((string?)package.Attribute("Version") ?? "")
        select $"{file.Path}: {(string?)package.Attribute("Include")}";

    /// <summary>Versions given in a project, or in what projects import, instead of centrally.</summary>
    public static IEnumerable<string> VersionsInProjects(IEnumerable<SourceFile> files) =>
        from file in files
        where IsProject(file) || file.Path.EndsWith(".props", StringComparison.Ordinal)
        from package in XDocument.Parse(file.Text).Descendants("PackageReference")
        where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.Element("Version") is not null
        select $"{file.Path}: {(string?)package.Attribute("Include")}";

    /// <summary>npm packages whose version is a range.</summary>
    public static IEnumerable<string> RangesInNpm(IEnumerable<SourceFile> files) =>
        from file in files
        where Path.GetFileName(file.Path) == "package.json"
        from list in JsonDocument.Parse(file.Text).RootElement.EnumerateObject()
        where list.Name is "dependencies" or "devDependencies" or "optionalDependencies"
        from package in list.Value.EnumerateObject()
        where !Exact.IsMatch(package.Value.GetString()!)
        select $"{file.Path}: {package.Name}";

    /// <summary>Projects and npm folders that have no lock file.</summary>
    public static IEnumerable<string> WithoutLockFile(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var paths = all.Select(file => file.Path).ToHashSet();
        return all.Where(file => LockOf(file) is { } needed && !paths.Contains(needed)).Select(file => file.Path);
    }

    private static string? LockOf(SourceFile file)
    {
        var name = IsProject(file) ? "packages.lock.json" : Path.GetFileName(file.Path) == "package.json" ? "package-lock.json" : null;
        return name is null ? null : Path.Combine(Path.GetDirectoryName(file.Path)!, name);
    }

    private static bool IsProject(SourceFile file) => file.Path.EndsWith(".csproj", StringComparison.Ordinal);
}
