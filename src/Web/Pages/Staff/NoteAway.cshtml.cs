using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

/// <summary>A manager notes that somebody is away, and goes on to arrange cover.</summary>
public sealed class NoteAwayModel(StaffDoor door, TimeAway away, Wording words) : PageModel
{
    [BindProperty]
    public AwayAnswers Input { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => away.NoteAsync(HttpContext.Viewer(), id, Input.Kind!.Value, Input.From!.Value, Input.To, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["Noted. Now see who stands in"];
        return Redirect($"/staff/absences/{Input.FormKey}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } account)
            return false;
        Account = account;
        return true;
    }
}
