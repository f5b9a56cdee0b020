using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Recruitment;

/// <summary>Those who applied to work here, and where each stands.</summary>
public sealed class IndexModel(Applications applications) : PageModel
{
    public IReadOnlyList<ReadCandidate> Candidates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Candidates = await applications.ListAsync(HttpContext.Viewer(), cancel);
}
