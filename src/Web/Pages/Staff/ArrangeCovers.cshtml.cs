using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Staff;

public sealed class BackAnswers
{
    [Display(Name = "Last day away"), Required(ErrorMessage = "Enter the last day away")]
    public DateOnly? LastDay { get; set; }
}

/// <summary>One time away: who stands in for each young person, for whom nobody does yet, and when they are back.</summary>
public sealed class ArrangeCoversModel(StaffDoor door, ServiceDatabase db, CoverNeeds needs, TimeAway away, Wording words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public BackAnswers Input { get; set; } = new();

    public Account Account { get; private set; } = null!;

    public Absence Absence { get; private set; } = null!;

    public IReadOnlyList<CoverNeed> Needs { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input.LastDay = Absence.To;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid || !await this.AllowedAsync(words, () => away.EndAsync(HttpContext.Viewer(), id, Input.LastDay!.Value, cancel)))
            return Page();
        TempData["Done"] = words["The last day away is changed. Cover keeps its own days: look at it below"];
        return Redirect(Input.LastDay < Absence.From ? $"/staff/{Account.Id}" : $"/staff/absences/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Absences.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.CancelledAt == null, cancel) is not { } absence
            || await door.OpenAsync(absence.AccountId, cancel) is not { } account)
            return false;
        (Absence, Account) = (absence, account);
        Needs = [.. (await needs.OfAsync(db.Users.Where(u => u.Id == account.Id), HttpContext.Viewer(), cancel)).Where(n => n.Absence.Id == id)];
        return true;
    }
}
