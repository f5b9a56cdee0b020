using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Safeguarding;

/// <summary>The people whom a concern may be about: those of the site, and those who work over all sites.</summary>
public sealed class StaffChoices(ServiceDatabase db, Wording words)
{
    public async Task<IReadOnlyList<Choice>> OfAsync(Guid siteId, CancellationToken cancel) =>
        [.. (await db.Users.AsNoTracking().Where(u => (u.SiteId == siteId || u.SiteId == null) && u.Role != Role.Partner)
            .OrderBy(u => u.Name).Select(u => new { u.Id, u.Name, u.Role }).ToListAsync(cancel)).Select(u => new Choice(u.Id.ToString(), $"{u.Name}, {words[RoleNames.Of(u.Role)]}"))];
}
