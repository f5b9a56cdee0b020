namespace Steadfast.Conventions.Tests;

/// <summary>A file of the repository: its path from the root with forward slashes, and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal) || Path.EndsWith(".cshtml", StringComparison.Ordinal);

    public bool IsLock => System.IO.Path.GetFileName(Path) is "packages.lock.json" or "package-lock.json";

    /// <summary>Lines with their number from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines() => Text.Split('\n').Select((line, index) => (index + 1, line));
}

/// <summary>The repository these tests were built from, without what is built or fetched.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static readonly HashSet<string> NotSource =
        [".git", "bin", "obj", "node_modules", "artifacts", "TestResults", ".vs", ".idea"];

    private static readonly HashSet<string> NotOurs = ["data", "src/Web/wwwroot/assets"];

    private static readonly HashSet<string> NotText = [".png", ".jpg", ".ico", ".woff2", ".zip", ".xlsx", ".db", ".db-shm", ".db-wal"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => [.. Walk(Root).Select(Read)]);

    public static IReadOnlyList<SourceFile> Files => All.Value;

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "Steadfast.slnx"))
        ? folder
        : Above(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Steadfast.slnx is in no folder above the tests"));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.GetFiles(folder).Where(file => !NotText.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != ".git")
            .Concat(Directory.GetDirectories(folder).Where(IsSource).SelectMany(Walk));

    private static bool IsSource(string folder) => !NotSource.Contains(Path.GetFileName(folder)) && !NotOurs.Contains(FromRoot(folder));

    private static SourceFile Read(string file) => new(FromRoot(file), File.ReadAllText(file));

    private static string FromRoot(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
