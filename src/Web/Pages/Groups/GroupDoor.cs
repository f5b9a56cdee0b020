using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Groups;

/// <summary>What was asked of the fund for a session, tracked for changing.</summary>
public sealed record OpenCost(GroupSession Session, GroupCost Cost, string What)
{
    public string Back => $"/groups/{Session.Id}";
}

/// <summary>The one way from a page's address to a group session: those of the viewer's site.</summary>
public sealed class GroupDoor(GroupLists lists, ServiceDatabase db, HouseWords house, IHttpContextAccessor http)
{
    public Task<GroupSession?> OpenAsync(Guid id, CancellationToken cancel) => lists.FindAsync(http.HttpContext!.Viewer(), id, cancel);

    /// <summary>For pages of those who run it: for others it is not there.</summary>
    public async Task<GroupSession?> OpenToRunAsync(Guid id, CancellationToken cancel) =>
        await OpenAsync(id, cancel) is { } session && http.HttpContext!.Viewer().Runs(session) ? session : null;

    /// <summary>A cost of a session, for pages of those who run it.</summary>
    public async Task<OpenCost?> OpenCostAsync(Guid id, Guid costId, CancellationToken cancel) =>
        await OpenToRunAsync(id, cancel) is { } session && await db.GroupCosts.SingleOrDefaultAsync(c => c.Id == costId && c.SessionId == id, cancel) is { } cost
            ? new(session, cost, house.Open(cost.What))
            : null;
}
