using Steadfast.Core.DataPackages;

namespace Steadfast.TestData;

/// <summary>A data package in a temporary folder, from texts; gone when disposed of.</summary>
public sealed class PackageFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("steadfast-package").FullName;

    /// <summary>Writes one file; lines are given without their ends.</summary>
    public PackageFolder With(string file, params string[] lines) => WithBytes(file, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));

    public PackageFolder WithBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    /// <summary>Everything that is wrong, as lines; notices are told apart by their first word.</summary>
    public IReadOnlyList<string> Report()
    {
        using var package = DataPackage.Open(Path);
        var report = package.Check();
        return [.. report.Faults.Select(f => f.ToString()), .. report.Notices.Select(n => "notice " + n)];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
