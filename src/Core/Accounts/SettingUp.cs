using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

/// <summary>The first visit, through a one-time link: a password, then an authenticator app, then recovery codes.</summary>
public sealed class SettingUp(ServiceDatabase db, IPasswordHasher<Account> hasher, SecondStep second, TimeProvider clock)
{
    /// <summary>Whose link this is; none when it is not known, used, or older than a day.</summary>
    public async Task<Account?> FindAsync(string token, CancellationToken cancel) =>
        await InvitationAsync(token, cancel) is { } found ? await db.Users.SingleAsync(a => a.Id == found.AccountId, cancel) : null;

    /// <exception cref="RuleException">The password is one that guessers would find, or the link has been used.</exception>
    public async Task ChoosePasswordAsync(string token, string password, CancellationToken cancel)
    {
        var owner = await FindAsync(token, cancel) ?? throw Used();
        Passwords.MustBeGood(password, owner.Email!, owner.Name);
        var hash = hasher.HashPassword(owner, password);
        await WithLinkAsync(token, async (_, account) =>
        {
            account.PasswordHash = hash;
            second.Prepare(account);
            db.Record(new Deed(ActKind.PasswordChanged, account.Id, Act.House, account.Id));
            return await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    /// <summary>Finishes set-up; the link is used up. The codes are shown once.</summary>
    /// <exception cref="RuleException">The code is not the app's, or the link has been used.</exception>
    public Task<IReadOnlyList<string>> FinishAsync(string token, string code, CancellationToken cancel) => WithLinkAsync(token, async (invitation, account) =>
    {
        if (!second.Confirm(account, code))
            throw new RuleException("This is not the code the app shows now. Check that the phone's clock is right, and type the newest code.");
        invitation.UsedAt = clock.Instant();
        Guesses.Forget(account);
        account.EndSessions();
        var codes = await second.NewRecoveryCodesAsync(account.Id, cancel);
        db.Record(new Deed(ActKind.SecondStepChanged, account.Id, Act.House, account.Id));
        await db.SaveChangesAsync(cancel);
        return codes;
    }, cancel);

    /// <summary>Whoever gives a new link or closes the account holds the same lock: a link that was taken back meanwhile opens nothing.</summary>
    private Task<T> WithLinkAsync<T>(string token, Func<Invitation, Account, Task<T>> work, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var found = await InvitationAsync(token, cancel) ?? throw Used();
        return await db.WithLockedAccountAsync(found.AccountId, async account =>
        {
            await db.Entry(found).ReloadAsync(cancel);
            return found.UsedAt is null && account.DisabledAt is null ? await work(found, account) : throw Used();
        }, cancel);
    }, cancel);

    private static RuleException Used() => new RuleException("This link has been used. Ask your administrator for a new one.");

    private async Task<Invitation?> InvitationAsync(string token, CancellationToken cancel)
    {
        var hash = Invitation.HashOf(token);
        var now = clock.Instant();
        return await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now
            && db.Users.Any(a => a.Id == i.AccountId && a.DisabledAt == null), cancel);
    }
}
