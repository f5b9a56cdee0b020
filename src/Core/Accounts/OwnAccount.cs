using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

/// <summary>What people change about their own account. Whatever lets somebody in asks for the password once more.</summary>
public sealed class OwnAccount(ServiceDatabase db, SigningIn signingIn, IPasswordHasher<Account> hasher, SecondStep second)
{
    public Task ChangePasswordAsync(Guid accountId, string password, string chosen, CancellationToken cancel) => KnowingPasswordAsync(accountId, password, async account =>
    {
        Passwords.MustBeGood(chosen, account.Email!, account.Name);
        account.PasswordHash = hasher.HashPassword(account, chosen);
        account.EndSessions();
        return await SaveAsync(ActKind.PasswordChanged, account, cancel);
    }, cancel);

    /// <summary>A key for a new authenticator app, kept from one visit of the page to the next.</summary>
    public async Task PrepareAuthenticatorAsync(Account account, CancellationToken cancel)
    {
        if (account.NextAuthenticatorKey is not null)
            return;
        second.Prepare(account);
        await SaveAsync(ActKind.SecondStepChanged, account, cancel);
    }

    public Task ChangeAuthenticatorAsync(Guid accountId, string password, string code, CancellationToken cancel) => KnowingPasswordAsync(accountId, password, async account =>
    {
        if (!second.Confirm(account, code))
            throw new RuleException("This is not the code the new app shows now. Check that the phone's clock is right, and type the newest code.");
        account.EndSessions();
        return await SaveAsync(ActKind.SecondStepChanged, account, cancel);
    }, cancel);

    /// <returns>The new codes; the only time they can be read.</returns>
    public Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Guid accountId, string password, CancellationToken cancel) => KnowingPasswordAsync(accountId, password, async account =>
    {
        var codes = await second.NewRecoveryCodesAsync(account.Id, cancel);
        await SaveAsync(ActKind.SecondStepChanged, account, cancel);
        return codes;
    }, cancel);

    public async Task ChooseLanguageAsync(Account account, string language, CancellationToken cancel)
    {
        account.Language = language == "cy" ? "cy" : "en";
        if (!db.ChangeTracker.HasChanges())
            return;
        await SaveAsync(ActKind.AccountChanged, account, cancel);
    }

    public async Task SignOutEverywhereAsync(Account account, CancellationToken cancel)
    {
        account.EndSessions();
        await SaveAsync(ActKind.SessionsEnded, account, cancel);
    }

    /// <summary>
    /// Does what only whoever knows the password may. An administrator who resets the account at this moment goes before, and then
    /// it is the password no more, or after, and then nothing of it is left.
    /// </summary>
    /// <exception cref="RuleException">It is not this person's password, or there were too many wrong guesses.</exception>
    public async Task<T> KnowingPasswordAsync<T>(Guid accountId, string password, Func<Account, Task<T>> work, CancellationToken cancel)
    {
        if (!await signingIn.IsOwnPasswordAsync(accountId, password, cancel))
            throw NotYours();
        return await db.WithLockedAccountAsync(accountId, async account =>
            account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed ? await work(account) : throw NotYours(), cancel);
    }

    private static RuleException NotYours() => new RuleException("This is not your password. After five wrong tries you have to wait for 15 minutes.");

    private async Task<bool> SaveAsync(ActKind kind, Account account, CancellationToken cancel)
    {
        db.Record(new Deed(kind, account.Id, Act.House, account.Id));
        return await db.SaveChangesAsync(cancel) > 0;
    }
}
