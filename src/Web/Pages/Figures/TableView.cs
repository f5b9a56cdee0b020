using Microsoft.AspNetCore.Html;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Figures;

/// <summary>One table on the page, and the page it stands on.</summary>
public sealed record TableView(IndexModel Page, int Table, IReadOnlyList<ReleasedCell> Cells)
{
    public IEnumerable<string> Sites => Cells.Select(c => c.Site).Distinct();

    /// <summary>The figure, leading to the cases behind it where they may be seen, and below it of how many it is.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="row">The row's name, in the reader's language.</param>
    /// <param name="words">The reader's language.</param>
    public IHtmlContent Cell(ReleasedCell cell, string row, Wording words)
    {
        var td = Html.Tag("td");
        td = Page.CanFollow(cell)
            ? td.Add(Html.Link(Page.CasesBehind(cell), cell.N).Add(Html.Hidden($" {words["cases: {0}, {1}", row, cell.Site]}")))
            : td.Text(cell.N.Length == 0 ? "–" : cell.N);
        return cell.Denominator.Any(char.IsAsciiDigit) ? td.Add(Html.Tag("span", "quiet").Text($" {Of(cell, words)}")) : td;
    }

    private static string Of(ReleasedCell cell, Wording words) => words[cell.Table == 2 ? "known for {0}" : "of {0}", cell.Denominator]
        + (cell.Percent.Length > 0 ? $", {cell.Percent}\u00A0%" : "");
}
