using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;

namespace Steadfast.Core.Safeguarding;

/// <summary>A manager to ring about a concern.</summary>
public sealed record ManagerToRing(Guid AccountId, string Name, string? Phone);

/// <summary>Who is rung about a concern: the manager whom the rota has on call now, else the managers of the young person's site.</summary>
public sealed class OnCall(ServiceDatabase db, Rota rota, TimeProvider clock)
{
    public async Task<IReadOnlyList<ManagerToRing>> ForAsync(Guid siteId, CancellationToken cancel)
    {
        var onCall = (await rota.OnCallAsync(siteId, clock.Instant(), cancel)).Where(s => s.Shift.Part == OnCallPart.Manager).Select(s => new ManagerToRing(s.Shift.AccountId, s.Name, s.Phone)).ToList();
        return onCall.Count > 0 ? onCall : await ManagersAsync(siteId, cancel);
    }

    private async Task<IReadOnlyList<ManagerToRing>> ManagersAsync(Guid siteId, CancellationToken cancel) =>
        await db.Users.AsNoTracking().Where(u => u.SiteId == siteId && u.Role == Role.ServiceManager && u.DisabledAt == null)
            .OrderBy(u => u.Name).Select(u => new ManagerToRing(u.Id, u.Name, u.PhoneNumber)).ToListAsync(cancel);
}
