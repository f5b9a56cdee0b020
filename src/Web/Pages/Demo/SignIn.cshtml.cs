using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Access;

namespace Steadfast.Web.Pages.Demo;

public sealed record DemoPerson(string Email, string Name, string Role);

/// <summary>One click signs in as a made-up person. Outside the demo this page does not exist.</summary>
[AllowAnonymous]
public sealed class SignInModel(Serving serving, ServiceDatabase db, UserManager<Account> users, SessionStart sessions) : PageModel
{
    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!serving.Demo)
            return NotFound();
        var accounts = await db.Users.AsNoTracking().Where(a => a.DisabledAt == null && a.Email!.EndsWith("@demo.example")).ToListAsync(cancel);
        People = [.. accounts.OrderBy(a => a.Role).ThenBy(a => a.Name, StringComparer.CurrentCulture).Select(a => new DemoPerson(a.Email!, a.Name, RoleNames.Of(a.Role)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string email, CancellationToken cancel)
    {
        if (!serving.Demo || await users.FindByEmailAsync(email) is not { DisabledAt: null } account)
            return NotFound();
        await sessions.BeginAsync(account, cancel);
        return Redirect("/");
    }
}
