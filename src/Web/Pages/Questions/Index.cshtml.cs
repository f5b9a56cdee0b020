using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.Questions;

/// <summary>Every version of the questions, and which is asked where today.</summary>
public sealed class IndexModel(ServiceDatabase db, Questionnaires questionnaires, QuestionDrafting drafting, Wording words) : PageModel
{
    private Dictionary<Guid, string> sites = [];
    private Dictionary<Guid, string> people = [];

    public IReadOnlyList<QuestionSet> Versions { get; private set; } = [];

    /// <summary>The number of the version asked today, by site: the manager's own, or all for the national lead.</summary>
    public IReadOnlyList<(string Site, int Number)> Today { get; private set; } = [];

    /// <summary>New versions on their way that the viewer may publish.</summary>
    public IReadOnlyList<QuestionDraft> Drafts { get; private set; } = [];

    public string For(QuestionSet set) => For(set.SiteId, set.Nation);

    public string For(Guid? siteId, Nation? nation) => siteId is { } site ? sites.GetValueOrDefault(site, "") : words[nation?.ToString() ?? "Everybody"];

    public string? By(QuestionSet set) => set.AccountId is { } id ? people.GetValueOrDefault(id) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        Drafts = await drafting.OfAsync(viewer, cancel);
        Versions = await questionnaires.AllAsync(cancel);
        var ids = Versions.Select(v => v.AccountId).OfType<Guid>().Distinct().ToList();
        people = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var today = new List<(string, int)>();
        foreach (var (id, name) in sites.Where(s => viewer.Role == Role.NationalLead || s.Key == viewer.SiteId))
            today.Add((name, (await questionnaires.ForSiteAsync(id, cancel)).Set.Number));
        Today = today;
    }
}
