using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Evaluation.PoliceData.Runs;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Figures.Offending;

/// <summary>The results on offending that were computed, the latest first.</summary>
public sealed class IndexModel(OffendingRuns runs) : PageModel
{
    public IReadOnlyList<ListedRun> Runs { get; private set; } = [];

    public bool MayMeasure => RunAccess.MayMeasure(HttpContext.Viewer());

    public bool SeesWhole => RunAccess.SeesWhole(HttpContext.Viewer());

    public bool MayLink => Core.Evaluation.Extracts.LinkReviewing.MaySee(HttpContext.Viewer());

    public async Task OnGetAsync(CancellationToken cancel) => Runs = await runs.ListAsync(SeesWhole, cancel);
}
