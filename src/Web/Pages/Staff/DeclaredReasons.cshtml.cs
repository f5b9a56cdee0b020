using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Staff;

/// <summary>Reasons why staff should not work with somebody: for their own manager, and nobody else.</summary>
public sealed class DeclaredReasonsModel(Declaring declaring) : PageModel
{
    public IReadOnlyList<Declared> Declared { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Declared = await declaring.OfStaffAsync(HttpContext.Viewer(), cancel);
}
