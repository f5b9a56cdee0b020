using Steadfast.Core.Groups;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Groups;

/// <summary>The one way from a page's address to a group session: those of the viewer's site.</summary>
public sealed class GroupDoor(GroupLists lists, IHttpContextAccessor http)
{
    public Task<GroupSession?> OpenAsync(Guid id, CancellationToken cancel) => lists.FindAsync(http.HttpContext!.Viewer(), id, cancel);

    /// <summary>For pages of those who run it: for others it is not there.</summary>
    public async Task<GroupSession?> OpenToRunAsync(Guid id, CancellationToken cancel) =>
        await OpenAsync(id, cancel) is { } session && http.HttpContext!.Viewer().Runs(session) ? session : null;
}
