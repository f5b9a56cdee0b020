using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Pages.MyTeam;

namespace Steadfast.Web.Pages.Staff;

/// <summary>A manager's page of the team: who is away, who covers, whose supervision is overdue, who is on call.</summary>
public sealed class IndexModel(TeamBoard board, Rota rota, TeamSites teamSites, Wording words, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Site> Sites { get; private set; } = [];

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<StaffRow> People { get; private set; } = [];

    public IReadOnlyList<OpenShift> OnCall { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    /// <summary>Nobody answers for themselves.</summary>
    public Guid Own => HttpContext.Viewer().AccountId;

    public async Task<IActionResult> OnGetAsync(string? site, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Sites = await teamSites.OfAsync(viewer, cancel);
        if ((site is null ? Sites.FirstOrDefault() : Sites.FirstOrDefault(s => s.Letters == site)) is not { } chosen)
            return NotFound();
        Site = chosen;
        People = await board.ReadAsync(viewer, chosen.Id, cancel);
        OnCall = await rota.OnCallAsync(chosen.Id, clock.Instant(), cancel);
        return Page();
    }

    public string RoleOf(StaffRow row) => row.Stage is { } stage ? $"{words[RoleNames.Of(row.Role)]}: {words[StageMoves.Name(stage)]}" : words[RoleNames.Of(row.Role)];

    public string AwayOf(Absence away) => (away.From > Today, away.To) switch
    {
        (true, { } to) => words["Away from {0} to {1}", Shown.Day(away.From), Shown.Day(to)],
        (true, null) => words["Away from {0}", Shown.Day(away.From)],
        (false, { } to) => words["Away until {0}", Shown.Day(to)],
        _ => words["Away; the day back is not known"],
    };
}
