using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Pages.Accounts;

public sealed record AccountRow(Guid Id, string Name, string Email, string Role, string? Site, bool IsOpen, bool IsSetUp)
{
    public string State => !IsOpen ? "Withdrawn" : IsSetUp ? "Set up" : "Not set up";

    public string Colour => !IsOpen ? "grey" : IsSetUp ? "green" : "yellow";
}

/// <summary>Everyone who signs in.</summary>
public sealed class ListAccountsModel(ServiceDatabase db) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public int Pages { get; private set; }

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Pages = Math.Max(1, (await db.Users.CountAsync(cancel) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        var found = await db.Users.AsNoTracking().OrderBy(a => a.Name).ThenBy(a => a.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(a => new { a.Id, a.Name, a.Email, a.Role, Site = db.Sites.Where(s => s.Id == a.SiteId).Select(s => s.Name).FirstOrDefault(), a.DisabledAt, a.TwoFactorEnabled })
            .ToListAsync(cancel);
        Rows = [.. found.Select(a => new AccountRow(a.Id, a.Name, a.Email!, RoleNames.Of(a.Role), a.Site, a.DisabledAt is null, a.TwoFactorEnabled))];
    }
}
