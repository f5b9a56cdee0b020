using Steadfast.Core.Engagement;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Triage;

/// <summary>The workers of a site to choose from, each with caseload and limit, and who knew the young person before.</summary>
public sealed class TriageWorkers(Allocating allocating, ComingAndGoing comings, Wording words)
{
    public async Task<IReadOnlyList<Choice>> OfSiteAsync(OpenReferral open, CancellationToken cancel)
    {
        var same = await SameWorkerAsync(open, cancel);
        return [.. (await allocating.CaseloadsAsync(open.Referral.SiteId, cancel)).OrderByDescending(c => c.AccountId == same)
            .Select(c => new Choice(c.AccountId.ToString(), c.Name, Hint(c, c.AccountId == same)))];
    }

    /// <summary>The worker they knew, where that worker is still here.</summary>
    public Task<Guid?> SameWorkerAsync(OpenReferral open, CancellationToken cancel) => comings.SameWorkerAsync(open.Person, cancel);

    private string Hint(Caseload load, bool knewThem)
    {
        var carries = words["{0}. Works with {1} of at most {2} young people", words[RoleNames.Of(load.Role)], load.Carried, load.Limit];
        return string.Join(". ", new[] { knewThem ? words["Worked with them before"] : null, carries, load.IsFull ? words["Full: say why one more is right"] : null }.OfType<string>());
    }
}
