using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.MyDay;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.MyDay;

/// <summary>The day on paper. A list left in a car names nobody: initials and references only.</summary>
public sealed class ListModel(DayPlanner planner) : PageModel
{
    public WorkersDay Day { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Day = await planner.ReadAsync(HttpContext.Viewer(), cancel);
}
