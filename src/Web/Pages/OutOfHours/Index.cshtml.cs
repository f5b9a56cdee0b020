using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Web.Access;
using Steadfast.Web.Pages.MyTeam;

namespace Steadfast.Web.Pages.OutOfHours;

/// <summary>Who is on call for a site, hour by hour for a week, and the hours nobody is.</summary>
public sealed class IndexModel(Rota rota, TeamSites teamSites, TimeProvider clock) : PageModel
{
    public const int Days = 7;

    public IReadOnlyList<Site> Sites { get; private set; } = [];

    public Site Site { get; private set; } = null!;

    public DateOnly From { get; private set; }

    public IReadOnlyList<OpenShift> Now { get; private set; } = [];

    public IReadOnlyList<OpenShift> Shifts { get; private set; } = [];

    public bool MayChange => HttpContext.Viewer().Role is Role.ServiceManager or Role.NationalLead;

    public async Task<IActionResult> OnGetAsync(string? site, DateOnly? from, CancellationToken cancel)
    {
        Sites = await teamSites.OfAsync(HttpContext.Viewer(), cancel);
        if ((site is null ? Sites.FirstOrDefault() : Sites.FirstOrDefault(s => s.Letters == site)) is not { } chosen)
            return NotFound();
        Site = chosen;
        From = from ?? clock.Today();
        Now = await rota.OnCallAsync(chosen.Id, clock.Instant(), cancel);
        Shifts = await rota.BetweenAsync(chosen.Id, From, From.AddDays(Days - 1), cancel);
        return Page();
    }

    /// <summary>The shifts that touch a day.</summary>
    public IEnumerable<OpenShift> On(DateOnly day) => Shifts.Where(s => s.Shift.StartsAt < day.AddDays(1).StartUtc() && s.Shift.EndsAt > day.StartUtc());
}
