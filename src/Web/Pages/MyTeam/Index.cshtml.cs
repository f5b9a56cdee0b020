using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Governance;
using Steadfast.Core.MyDay;
using Steadfast.Core.MyTeam;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.MyTeam;

/// <summary>A manager's view of one site: caseloads, waiting, silence, reviews, and what is not known.</summary>
public sealed class IndexModel(TeamSummary summary, TeamDay teamDay, ToDoList toDo, TeamSites teamSites, TimeProvider clock) : PageModel
{
    /// <summary>The figures shown in a row of cards, with their words.</summary>
    public static IReadOnlyList<(TeamFigure Figure, string English)> Cards { get; } =
    [
        (TeamFigure.WithUs, "Young people with us"),
        (TeamFigure.WithoutLead, "Without a lead worker"),
        (TeamFigure.HoldsDue, "Holds to review"),
        (TeamFigure.HoldsWithoutDate, "Holds without a review date"),
        (TeamFigure.PlansDue, "Plans to review"),
        (TeamFigure.AssessmentsDue, "Assessments to review"),
        (TeamFigure.VoicesDue, "Voices promised and not here"),
    ];

    public IReadOnlyList<Site> Sites { get; private set; } = [];

    public Site Site { get; private set; } = null!;

    public TeamVisits Visits { get; private set; } = null!;

    public SiteTeam Team { get; private set; } = null!;

    public IReadOnlyList<ToDo> Waiting { get; private set; } = [];

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(string? site, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Sites = await teamSites.OfAsync(viewer, cancel);
        if ((site is null ? Sites.FirstOrDefault() : Sites.FirstOrDefault(s => s.Letters == site)) is not { } chosen)
            return NotFound();
        Site = chosen;
        Waiting = await toDo.ForAsync(viewer, Today, cancel);
        Visits = await teamDay.ReadAsync(viewer, chosen.Id, cancel);
        Team = await summary.ReadAsync(viewer, chosen.Id, cancel);
        return Page();
    }

    public string Records(string query) => $"/my-team/records?site={Site.Letters}&{query}";
}
