using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Safeguarding;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Safeguarding.Staff;

/// <summary>Concerns about colleagues, for those whom they do not go past.</summary>
public sealed class ListStaffConcernsModel(ConcernRecords concerns) : PageModel
{
    public IReadOnlyList<(Concern Concern, string Reference)> Concerns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Concerns = await concerns.AboutStaffAsync(HttpContext.Viewer(), cancel);
}
