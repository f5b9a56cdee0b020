using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Steadfast.Core.Accounts;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Access;

/// <summary>Begins and ends sessions, and carries somebody from the first step of signing in to the second.</summary>
public sealed class SessionStart(SignInManager<Account> signIn, SigningIn signingIn)
{
    /// <summary>The claim that holds the session's id.</summary>
    public const string Claim = "session";

    /// <summary>Begins a session for somebody who has passed every step, in place of any that stood in this browser.</summary>
    public async Task BeginAsync(Account account, CancellationToken cancel)
    {
        var session = await signingIn.BeginAsync(account.Id, cancel);
        await signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(Claim, session.Id.ToString())]);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        if (signIn.Context.ViewerOrNone() is { } viewer && Guid.TryParse(signIn.Context.User.FindFirstValue(Claim), out var session))
            await signingIn.EndAsync(viewer.AccountId, session, cancel);
        await signIn.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        // Whatever a browser kept of the pages goes too.
        signIn.Context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    /// <summary>Remembers for five minutes whose password was right. The stamp sees to it that a change in between ends it.</summary>
    public Task RememberFirstStepAsync(Account account)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, account.Id.ToString()), new("stamp", account.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme);
        return signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Whose password was right a moment ago; none when nobody's was.</summary>
    public async Task<Account?> FirstStepAsync()
    {
        var kept = (await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        var account = kept?.FindFirstValue(ClaimTypes.Name) is { } id ? await signIn.UserManager.FindByIdAsync(id) : null;
        return account is { DisabledAt: null } && account.SecurityStamp == kept!.FindFirstValue("stamp") ? account : null;
    }
}
