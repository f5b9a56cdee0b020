using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Writes tables as CSV, a row for each cell, in the columns of the published file.</summary>
public static class TablesCsv
{
    /// <param name="tables">The tables.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(ReleasedTables tables, Stream stream)
    {
        var csv = new CsvWriter(stream, neutraliseFormulas: true);
        csv.Row("table", "row", "site", "n", "denominator", "percent");
        foreach (var cell in tables.Cells)
            csv.Number(cell.Table).Text(cell.Row).Text(cell.Site).Text(cell.N).Text(cell.Denominator).Text(cell.Percent).EndRow();
        csv.Flush();
    }
}
