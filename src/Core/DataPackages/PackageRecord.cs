using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>One row on its way to a typed record. A column the file does not have is not known.</summary>
public readonly ref struct PackageRecord
{
    private readonly CsvScanner _row;
    private readonly int[] _columns;

    /// <param name="row">The row.</param>
    /// <param name="columns">For each column of the definition, its place in the file, or -1.</param>
    internal PackageRecord(in CsvScanner row, int[] columns)
    {
        _row = row;
        _columns = columns;
    }

    /// <summary>The line of the file, from 1.</summary>
    public long Line => _row.Line;

    /// <summary>A text with its line ends as LF; null where not known.</summary>
    public string? Text(int column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return null;
        var text = Encoding.UTF8.GetString(field);
        return text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;
    }

    /// <summary>A key or reference; empty only in a faulty row.</summary>
    public string Key(int column) => Text(column) ?? "";

    public DateOnly? Date(int column) => IsoDay.TryParse(Field(column), out var day) ? day : null;

    public PackageMoment? Moment(int column) => IsoDay.TryParseMoment(Field(column), out var moment) ? moment : null;

    public int? Number(int column) => PackageValues.TryNumber(Field(column), out var number) ? number : null;

    public bool? YesNo(int column) => PackageValues.TryYesNo(Field(column), out var yes) ? yes : null;

    private ReadOnlySpan<byte> Field(int column) => _columns[column] < 0 ? default : _row[_columns[column]];
}

/// <summary>A typed row of one file of the data package.</summary>
public interface IPackageRow<out T>
{
    static abstract FileDefinition File { get; }

    static abstract T From(PackageRecord row);

    /// <summary>Writes the fields in the order of <see cref="File"/>'s columns; the caller ends the row.</summary>
    void WriteTo(CsvWriter csv);
}
