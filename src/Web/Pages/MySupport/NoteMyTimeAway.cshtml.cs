using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce.Away;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.Staff;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.MySupport;

/// <summary>Somebody notes their own time away, and sees who stands in for each young person.</summary>
public sealed class NoteMyTimeAwayModel(ServiceDatabase db, TimeAway away, CoverNeeds needs, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AwayAnswers Input { get; set; } = new();

    public IReadOnlyList<Absence> Mine { get; private set; } = [];

    public IReadOnlyList<CoverNeed> Needs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        Input.FormKey = Ids.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var viewer = HttpContext.Viewer();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => away.NoteAsync(viewer, viewer.AccountId, Input.Kind!.Value, Input.From!.Value, Input.To, Input.FormKey, cancel)))
            return Page();
        TempData["Done"] = words["Noted. Now see who stands in"];
        return Redirect("/my-support/away");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (!Core.Workforce.Staff.Works(viewer.Role))
            return false;
        var today = clock.Today();
        Mine = await db.Absences.AsNoTracking().Where(a => a.AccountId == viewer.AccountId && a.CancelledAt == null && (a.To == null || a.To >= today)).OrderBy(a => a.From).ToListAsync(cancel);
        Needs = await needs.OfAsync(db.Users.Where(u => u.Id == viewer.AccountId), viewer, cancel);
        return true;
    }
}
