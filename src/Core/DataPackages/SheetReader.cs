using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>Reads one sheet cell by cell. A cell that the sheet shows as a date becomes an ISO day; other cells are their plain text.</summary>
internal sealed class SheetReader(WorkbookPart workbook, WorksheetPart sheet)
{
    private const int MostColumns = 16384;
    private readonly string[] _shared = SharedStrings(workbook);
    private readonly SheetDates _dates = new(workbook);

    /// <summary>Writes the sheet as CSV, an empty line for an empty row, so that line numbers are row numbers.</summary>
    public void WriteTo(Stream stream)
    {
        var writer = new CsvWriter(stream);
        var line = 1u;
        using var reader = OpenXmlReader.Create(sheet);
        var width = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
                continue;
            for (var number = row.RowIndex?.Value ?? line; line < number && number <= 1_048_576; line++)
                writer.EndRow();
            var fields = Fields(row);
            width = Math.Max(width, fields.Count);
            for (var i = 0; i < width; i++)
                writer.Text(i < fields.Count ? fields[i] : "");
            writer.EndRow();
            line++;
        }
        writer.Flush();
    }

    private List<string> Fields(Row row)
    {
        var fields = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : fields.Count;
            while (fields.Count < column && fields.Count < MostColumns)
                fields.Add("");
            if (fields.Count == column)
                fields.Add(Text(cell));
        }
        while (fields.Count > 0 && fields[^1].Length == 0)
            fields.RemoveAt(fields.Count - 1);
        return fields;
    }

    private string Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString)
            value = cell.InlineString?.InnerText ?? "";
        else if (type == CellValues.SharedString)
            value = int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _shared.Length ? _shared[index] : "";
        else if (type == CellValues.Boolean)
            value = value == "1" ? "true" : "false";
        else if (type == CellValues.Number)
            value = _dates.Text(value, cell.StyleIndex?.Value ?? 0);
        else if (type == CellValues.Date && value.EndsWith("T00:00:00", StringComparison.Ordinal))
            value = value[..10];
        return value.Replace("\r\n", "\r", StringComparison.Ordinal).Replace('\n', '\r');
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
            column = Math.Min(column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1), MostColumns + 1);
        return column - 1;
    }

    private static string[] SharedStrings(WorkbookPart workbook) =>
        workbook.SharedStringTablePart?.SharedStringTable is { } table
            ? [.. table.Elements<SharedStringItem>().Select(item => string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text)))]
            : [];
}
