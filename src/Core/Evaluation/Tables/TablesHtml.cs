using System.Globalization;
using System.Net;
using System.Text;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>Writes tables as one web page with a style sheet beside it: no script, nothing from elsewhere.</summary>
public static class TablesHtml
{
    public const string StyleSheetName = "tables.css";

    public const string StyleSheet = """
        body { font-family: system-ui, sans-serif; line-height: 1.4; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1d2b2a; background: #fff; }
        .scroll { overflow-x: auto; margin: 0 0 2.5rem; }
        table { border-collapse: collapse; width: 100%; }
        caption { font-size: 1.2rem; font-weight: 700; text-align: left; padding: 0 0 .5rem; }
        th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #b8c4c2; text-align: right; font-variant-numeric: tabular-nums; }
        tbody th { text-align: left; font-weight: 400; }
        thead th { vertical-align: bottom; }
        thead th:first-child { text-align: left; }
        .scroll:focus { outline: 3px solid #14605a; outline-offset: 2px; }
        @media print { .scroll { overflow: visible; break-inside: avoid; } }

        """;

    public static string Write(ReleasedTables tables)
    {
        var page = new StringBuilder();
        var period = string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{tables.From:d MMMM yyyy} to {tables.To:d MMMM yyyy}");
        page.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Service tables, {period}</title>
            <link rel="stylesheet" href="{StyleSheetName}">
            </head>
            <body>
            <main>
            <h1>Service tables, {period}</h1>
            <p>Both days are in the period. Percentages are rounded half up; an empty one has nobody to be a share of.</p>

            """);
        if (tables.Notes.Count > 0)
            page.Append("<ul>\n").AppendJoin("", tables.Notes.Select(note => $"<li>{Encode(note.ToString())}</li>\n")).Append("</ul>\n");
        foreach (var table in tables.Cells.GroupBy(c => c.Table))
            AppendTable(page, table.Key, [.. table]);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendTable(StringBuilder page, int table, List<ReleasedCell> cells)
    {
        var caption = TableTitles.Caption(table);
        var sites = cells.Select(c => c.Site).Distinct().ToList();
        page.Append($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-{table}\">\n<table>\n<caption id=\"table-{table}\">{caption}</caption>\n");
        page.Append("<thead>\n<tr><th scope=\"col\" rowspan=\"2\">").Append(table == 2 ? "Figure" : "Row").Append("</th>")
            .AppendJoin("", sites.Select(s => $"<th scope=\"colgroup\" colspan=\"2\">{Encode(s)}</th>")).Append("</tr>\n<tr>")
            .AppendJoin("", sites.Select(_ => table == 2 ? "<th scope=\"col\">Figure</th><th scope=\"col\">Known for</th>" : "<th scope=\"col\">n of</th><th scope=\"col\">%</th>"))
            .Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in cells.GroupBy(c => c.Row))
            page.Append($"<tr><th scope=\"row\">{Encode(TableTitles.RowName(row.Key))}</th>").AppendJoin("", row.Select(Fields)).Append("</tr>\n");
        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Fields(ReleasedCell cell) => cell.Table == 2
        ? $"<td>{Encode(cell.N)}</td><td>{Encode(cell.Denominator)}</td>"
        : $"<td>{Encode(cell.N)} of {Encode(cell.Denominator)}</td><td>{Encode(cell.Percent)}</td>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
