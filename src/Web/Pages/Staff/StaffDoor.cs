using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Staff;

/// <summary>The one way from a page's address to a member of staff: those the signed-in manager answers for.</summary>
public sealed class StaffDoor(ServiceDatabase db, IHttpContextAccessor http)
{
    public Task<Account?> OpenAsync(Guid id, CancellationToken cancel) =>
        db.Users.AsNoTracking().ManagedBy(http.HttpContext!.Viewer()).SingleOrDefaultAsync(u => u.Id == id, cancel);
}
