using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Database;
using Steadfast.Core.Governance;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Questions;

/// <summary>For whom somebody may publish questions, as forms offer it: everybody, a nation's name, or a site's id.</summary>
public sealed class QuestionAudiences(ServiceDatabase db, Wording words)
{
    /// <summary>Those for whom the viewer may publish.</summary>
    public async Task<IReadOnlyList<Choice>> ForAsync(Viewer viewer, CancellationToken cancel) =>
        [.. (await AllAsync(cancel)).Where(c => Questionnaires.MayPublish(viewer, Of(c.Value)))];

    public async Task<IReadOnlyList<Choice>> AllAsync(CancellationToken cancel)
    {
        var sites = await db.Sites.AsNoTracking().OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        return [new("everybody", "Everybody"), .. Enum.GetValues<Nation>().Select(n => new Choice(n.ToString(), n.ToString())), .. sites.Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    public static Audience Of(string code) =>
        Guid.TryParse(code, out var site) ? new(null, site) : Enum.TryParse<Nation>(code, out var nation) ? new(nation, null) : new(null, null);

    /// <summary>Its name: a site, a nation, or everybody.</summary>
    public async Task<string> NameAsync(Audience audience, CancellationToken cancel) =>
        audience.SiteId is { } id ? await db.Sites.Where(s => s.Id == id).Select(s => s.Name).SingleAsync(cancel) : words[audience.Nation?.ToString() ?? "Everybody"];
}
