using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Workforce.Support;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.MySupport;

/// <summary>One note, for who may read it; for everybody else it does not exist.</summary>
public sealed class ReadNoteModel(Supporting supporting) : PageModel
{
    public OpenNote Note { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await supporting.FindAsync(HttpContext.Viewer(), id, cancel) is not { } note)
            return NotFound();
        Note = note;
        return Page();
    }
}
