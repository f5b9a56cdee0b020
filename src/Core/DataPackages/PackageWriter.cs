using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>Writes a data package into a folder.</summary>
public sealed class PackageWriter
{
    private readonly string _folder;
    private readonly List<FileDefinition> _written = [];

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="EnvironmentException">The folder cannot be made.</exception>
    public PackageWriter(string folder)
    {
        _folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fails) when (fails is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException($"cannot make the folder {folder}: {fails.Message}", fails);
        }
    }

    /// <summary>Writes one file whole.</summary>
    public PackageWriter Write<T>(IEnumerable<T> rows) where T : IPackageRow<T>
    {
        using var csv = Begin(T.File);
        foreach (var row in rows)
        {
            row.WriteTo(csv);
            csv.EndRow();
        }
        return this;
    }

    /// <summary>Begins a file with its header; the caller writes its rows and disposes of the writer.</summary>
    public CsvWriter Begin(FileDefinition file)
    {
        _written.Add(file);
        var csv = new CsvWriter(File.Create(Path.Combine(_folder, file.Name), 1 << 16));
        csv.Row([.. file.Columns.Select(c => c.Name)]);
        return csv;
    }

    /// <summary>Writes <c>datapackage.json</c> for the files written.</summary>
    public void End(string name, string title) =>
        File.WriteAllText(Path.Combine(_folder, PackageSchema.FileName), PackageSchema.Write(name, title, _written), new UTF8Encoding(false));
}
