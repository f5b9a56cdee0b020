using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Safeguarding;

/// <summary>A manager to ring about a concern.</summary>
public sealed record ManagerToRing(Guid AccountId, string Name, string? Phone);

/// <summary>Who is rung about a concern: the managers of the young person's site.</summary>
public sealed class OnCall(ServiceDatabase db)
{
    public async Task<IReadOnlyList<ManagerToRing>> ForAsync(Guid siteId, CancellationToken cancel) =>
        await db.Users.AsNoTracking().Where(u => u.SiteId == siteId && u.Role == Role.ServiceManager && u.DisabledAt == null)
            .OrderBy(u => u.Name).Select(u => new ManagerToRing(u.Id, u.Name, u.PhoneNumber)).ToListAsync(cancel);
}
