using Steadfast.Core.Evaluation.Tables;

namespace Steadfast.Web.Pages.Figures;

/// <summary>One table on the page, and the page it stands on.</summary>
public sealed record TableView(IndexModel Page, int Table, IReadOnlyList<ReleasedCell> Cells)
{
    public IEnumerable<string> Sites => Cells.Select(c => c.Site).Distinct();
}
