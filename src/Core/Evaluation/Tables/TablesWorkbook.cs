using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Writes tables as an XLSX workbook, a sheet for each table. Everything is text or a number, never a formula.</summary>
public static class TablesWorkbook
{
    public static void Write(ReleasedTables tables, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheets = new Sheets();
        foreach (var table in tables.Cells.GroupBy(c => c.Table))
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(Rows(table.Key, [.. table]));
            sheets.Append(new Sheet { Name = $"Table {table.Key}", SheetId = (uint)table.Key, Id = workbook.GetIdOfPart(part) });
        }
        workbook.Workbook = new Workbook(sheets);
    }

    private static SheetData Rows(int table, List<ReleasedCell> cells)
    {
        var rows = new SheetData(new Row(Text(TableTitles.Caption(table))), new Row(Text("row"), Text("site"), Text("n"), Text("denominator"), Text("percent")));
        foreach (var cell in cells)
            rows.Append(new Row(Text(TableTitles.RowName(cell.Row)), Text(cell.Site), Figure(cell.N), Figure(cell.Denominator), Figure(cell.Percent)));
        return rows;
    }

    private static Cell Figure(string shown) =>
        long.TryParse(shown, out var number) ? new Cell { CellValue = new CellValue((decimal)number), DataType = CellValues.Number } : Text(shown);

    private static Cell Text(string text) => new() { InlineString = new InlineString(new Text(text)), DataType = CellValues.InlineString };
}
