namespace Steadfast.Core.DataPackages;

/// <summary>A folder of CSV files.</summary>
internal sealed class FolderSource(string folder) : IPackageSource
{
    public IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public string Shown(string name) => name;

    public long Length(string name) => new FileInfo(Path.Combine(folder, name)).Length;

    public Stream Open(string name) =>
        new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    public void Dispose()
    {
    }
}
