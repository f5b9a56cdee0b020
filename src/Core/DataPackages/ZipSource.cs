using System.IO.Compression;

namespace Steadfast.Core.DataPackages;

/// <summary>A zip of CSV files, at its top or all in one folder.</summary>
internal sealed class ZipSource : IPackageSource
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    public ZipSource(string path)
    {
        _zip = ZipLimits.Open(path, ZipLimits.MostBytes);
        var files = _zip.Entries.Where(e => !e.FullName.EndsWith('/') && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        var folder = TopFolder(files);
        foreach (var entry in files)
            if (entry.FullName.StartsWith(folder, StringComparison.Ordinal))
                _entries.TryAdd(entry.FullName[folder.Length..], entry);
    }

    public IReadOnlyList<string> Names => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    public string Shown(string name) => name;

    public long Length(string name) => _entries[name].Length;

    public Stream Open(string name) => ZipLimits.OpenEntry(_entries[name], name);

    public void Dispose() => _zip.Dispose();

    private static string TopFolder(List<ZipArchiveEntry> files)
    {
        var known = PackageFiles.All.Select(f => f.Name).ToHashSet();
        var found = files.Where(f => known.Contains(f.Name)).Select(f => f.FullName[..^f.Name.Length]).Distinct().ToList();
        return found.Count == 1 ? found[0] : "";
    }
}
