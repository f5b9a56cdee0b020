using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Extracts;

/// <summary>The police extracts that came in, and until when each may be here.</summary>
public sealed class IndexModel(Core.Evaluation.Extracts.Extracts extracts) : PageModel
{
    public IReadOnlyList<PoliceExtract> All { get; private set; } = [];

    public bool Leads => HttpContext.Viewer().Role == Role.NationalLead;

    public async Task OnGetAsync(CancellationToken cancel) => All = await extracts.ListAsync(cancel);
}
