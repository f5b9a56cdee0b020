using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;

namespace Steadfast.Web.Pages.Staff;

/// <summary>One member of staff: stage and how it was decided, supervision dates, time away. What was said in supervision is not here.</summary>
public sealed class ViewWorkerModel(StaffDoor door, ServiceDatabase db, StageHistory history, SupervisionDates dates, Allocating allocating, TimeProvider clock) : PageModel
{
    public Account Account { get; private set; } = null!;

    public StagePast? Stage { get; private set; }

    public SupervisionDate? Supervision { get; private set; }

    public Caseload? Load { get; private set; }

    public IReadOnlyList<Absence> Away { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await door.OpenAsync(id, cancel) is not { } account)
            return NotFound();
        Account = account;
        Stage = await history.OfAsync(id, cancel);
        Supervision = (await dates.OfAsync(db.Users.Where(u => u.Id == id), cancel)).SingleOrDefault();
        Load = (await allocating.CaseloadsAsync(account.SiteId!.Value, cancel)).SingleOrDefault(c => c.AccountId == id);
        Away = await db.Absences.AsNoTracking().Where(a => a.AccountId == id && a.CancelledAt == null).OrderByDescending(a => a.From).Take(20).ToListAsync(cancel);
        return Page();
    }
}
