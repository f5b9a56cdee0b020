using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// A data package: a folder, a zip or an XLSX workbook of the files of <see cref="PackageFiles"/>. Opening it reads
/// nothing but the list of what is there.
/// </summary>
public sealed class DataPackage : IDisposable
{
    private readonly IPackageSource _source;

    private DataPackage(IPackageSource source) => _source = source;

    /// <exception cref="InputFaultsException">There is no such folder or file, it is no zip or workbook, or the zip is a bomb or climbs out.</exception>
    public static DataPackage Open(string path)
    {
        var package = new DataPackage(Source(path));
        if (PackageFiles.All.Any(package.Has))
            return package;
        package.Dispose();
        throw new InputFaultsException(path, 0, "", $"there is no file of a data package here; it needs one of {string.Join(", ", PackageFiles.All.Select(f => f.Name))}");
    }

    /// <summary>Files or sheets that are there and that a data package does not know.</summary>
    public IEnumerable<string> UnknownFiles =>
        _source.Names.Where(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && PackageFiles.All.All(f => f.Name != n));

    public bool Has(FileDefinition file) => _source.Names.Contains(file.Name);

    /// <summary>Bytes of the file, unpacked; 0 when the package does not have it.</summary>
    public long Length(FileDefinition file) => Has(file) ? _source.Length(file.Name) : 0;

    /// <summary>The file as rows of text, or null when the package does not have it.</summary>
    /// <exception cref="InputFaultsException">The file is empty or not UTF-8.</exception>
    public CsvFile? OpenCsv(FileDefinition file) =>
        Has(file) ? CsvFile.Read(_source.Open(file.Name), _source.Shown(file.Name)) : null;

    /// <summary>Reads every row of every file and reports all that is wrong.</summary>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="today">What a rule of the service would refuse on this day is noticed (<see cref="AgainstRules"/>); nothing of the kind without it.</param>
    public PackageReport Check(IProgress<double>? progress = null, DateOnly? today = null) => new PackageScan(this, PackageFiles.All, today: today).Run(progress);

    /// <summary>
    /// The rows of one file, typed, in the file's order; none when the package does not have the file. Call
    /// <see cref="Check"/> first: reading takes a field that is wrong for one that is not known.
    /// </summary>
    public IEnumerable<T> Read<T>() where T : IPackageRow<T>
    {
        using var csv = OpenCsv(T.File);
        if (csv is null)
            yield break;
        var columns = T.File.Columns.Select(c => csv.IndexOf(c.Name)).ToArray();
        foreach (var block in csv.Blocks((ref CsvScanner rows) => ReadBlock<T>(ref rows, columns)))
            foreach (var row in block)
                yield return row;
    }

    public void Dispose() => _source.Dispose();

    internal string Shown(string name) => _source.Shown(name);

    private static List<T> ReadBlock<T>(ref CsvScanner rows, int[] columns) where T : IPackageRow<T>
    {
        var read = new List<T>();
        while (rows.Next())
            if (!RowDecoder.IsEmpty(in rows))
                read.Add(T.From(new PackageRecord(in rows, columns)));
        return read;
    }

    private static IPackageSource Source(string path)
    {
        if (Directory.Exists(path))
            return new FolderSource(path);
        if (!File.Exists(path))
            throw new InputFaultsException(path, 0, "", "there is no such folder or file; name a folder, a zip or an XLSX workbook");
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xlsx" => new WorkbookSource(path),
            ".zip" => new ZipSource(path),
            _ => throw new InputFaultsException(path, 0, "", "a data package is a folder, a zip or an XLSX workbook"),
        };
    }
}
