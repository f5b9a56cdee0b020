using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyTeam;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyTeam;

/// <summary>The records behind a figure of My team.</summary>
public sealed class RecordsModel(ServiceDatabase db, CaseList cases, TeamSites teamSites, Wording words, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<TeamFigure, string> Codes = new()
    {
        [TeamFigure.WithUs] = "with-us",
        [TeamFigure.Waiting] = "waiting",
        [TeamFigure.WithoutLead] = "without-lead",
        [TeamFigure.HoldsDue] = "holds-due",
        [TeamFigure.HoldsWithoutDate] = "holds-without-date",
        [TeamFigure.PlansDue] = "plans-due",
        [TeamFigure.AssessmentsDue] = "assessments-due",
        [TeamFigure.VoicesDue] = "voices-due",
    };

    public string Title { get; private set; } = "";

    public string Back { get; private set; } = "";

    public CasePage Found { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public static string Code(TeamFigure figure) => Codes[figure];

    public async Task<IActionResult> OnGetAsync(string site, string? of, string? missing, Guid? worker, [FromQuery(Name = "page")] int number, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if ((await teamSites.OfAsync(viewer, cancel)).FirstOrDefault(s => s.Letters == site) is not { } chosen)
            return NotFound();
        if (Behind(chosen.Id, of, missing, worker) is not { } people)
            return NotFound();
        Back = $"/my-team?site={chosen.Letters}";
        Found = await cases.ReadAsync(people, number, cancel);
        return Page();
    }

    private IQueryable<YoungPerson>? Behind(Guid siteId, string? of, string? missing, Guid? worker)
    {
        var viewer = HttpContext.Viewer();
        if (RecordField.Named(missing) is { } field)
        {
            Title = words["{0} not known", words[field.English]];
            return field.Missing(db, db.WithUs(viewer, siteId));
        }
        if (worker is { } account)
        {
            Title = words["With one worker"];
            return db.WithUs(viewer, siteId).Where(p => db.Allocations.Any(a => a.YoungPersonId == p.Id && a.AccountId == account && a.To == null));
        }
        if (!Codes.ContainsValue(of ?? ""))
            return null;
        var figure = Codes.First(c => c.Value == of).Key;
        Title = words[figure == TeamFigure.Waiting ? "On the waiting list" : IndexModel.Cards.First(c => c.Figure == figure).English];
        return db.Behind(figure, viewer, siteId, Today);
    }
}
