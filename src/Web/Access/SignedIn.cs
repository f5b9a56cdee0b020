using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Accounts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Web.Language;

namespace Steadfast.Web.Access;

/// <summary>
/// Asks the database at each request whether the account behind a cookie still stands as it did: a leaver's, or a
/// changed role's, session ends at its next request.
/// </summary>
public static class SignedIn
{
    private const string Key = "viewer";

    /// <summary>The signed-in person. Only for pages that let no one else in.</summary>
    public static Viewer Viewer(this HttpContext context) =>
        (Viewer)(context.Items[Key] ?? throw new InvalidOperationException("nobody is signed in: this page needs a policy"));

    public static Viewer? ViewerOrNone(this HttpContext context) => (Viewer?)context.Items[Key];

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var account = await FindAsync(context, services.GetRequiredService<ServiceDatabase>());
        if (account is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        context.HttpContext.Items[Key] = new Viewer(account.Id, account.Name, account.Role, account.SiteId, services.GetRequiredService<TimeProvider>().Instant());
        var identity = new ClaimsIdentity(context.Principal!.Identity);
        if (identity.FindFirst(ChosenLanguage.Claim) is { } stale)
            identity.RemoveClaim(stale);
        identity.AddClaim(new Claim(ChosenLanguage.Claim, account.Language));
        context.ReplacePrincipal(new ClaimsPrincipal(identity));
    }

    private static async Task<Account?> FindAsync(CookieValidatePrincipalContext context, ServiceDatabase db)
    {
        if (!Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        var stamp = context.Principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);
        var role = context.Principal.FindFirstValue(ClaimTypes.Role);
        if (!Guid.TryParse(context.Principal.FindFirstValue(SessionStart.Claim), out var session))
            return null;
        var earliest = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Instant() - SignInSession.Longest;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id
            && db.SignInSessions.Any(s => s.Id == session && s.AccountId == id && s.EndedAt == null && s.StartedAt > earliest), context.HttpContext.RequestAborted);
        return account is { DisabledAt: null } && account.SecurityStamp == stamp && account.Role.ToString() == role ? account : null;
    }
}
