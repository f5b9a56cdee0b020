using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Groups;

/// <summary>Who leads, where, and within which programme: what forms about group sessions offer.</summary>
public sealed class GroupChoices(ServiceDatabase db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Choice>> WorkersAsync(Guid siteId, CancellationToken cancel) =>
        [.. (await db.Users.AsNoTracking().Where(a => a.SiteId == siteId && a.DisabledAt == null && (a.Role == Role.Practitioner || a.Role == Role.PeerMentor || a.Role == Role.ServiceManager))
            .Select(a => new { a.Id, a.Name }).ToListAsync(cancel)).OrderBy(a => a.Name, StringComparer.CurrentCulture).Select(a => new Choice(a.Id.ToString(), a.Name))];

    public async Task<IReadOnlyList<Choice>> VenuesAsync(Guid siteId, CancellationToken cancel) =>
        [.. (await db.Venues.AsNoTracking().Where(v => v.SiteId == siteId).ToListAsync(cancel)).OrderBy(v => v.Name, StringComparer.CurrentCulture).Select(v => new Choice(v.Id.ToString(), v.Name))];

    /// <summary>Those that go on today.</summary>
    public async Task<IReadOnlyList<Choice>> ProgrammesAsync(Guid siteId, CancellationToken cancel)
    {
        var today = clock.Today();
        return [.. (await db.Programmes.AsNoTracking().Where(p => p.SiteId == siteId && (p.Until == null || p.Until >= today)).ToListAsync(cancel)).OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => new Choice(p.Id.ToString(), p.Name))];
    }
}
