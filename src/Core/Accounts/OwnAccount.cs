using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

/// <summary>What people change about their own account. Whatever lets somebody in asks for the password once more.</summary>
public sealed class OwnAccount(ServiceDatabase db, SigningIn signingIn, IPasswordHasher<Account> hasher, SecondStep second)
{
    public async Task ChangePasswordAsync(Account account, string password, string chosen, CancellationToken cancel)
    {
        await MustKnowPasswordAsync(account, password, cancel);
        Passwords.MustBeGood(chosen, account.Email!, account.Name);
        account.PasswordHash = hasher.HashPassword(account, chosen);
        account.EndSessions();
        await SaveAsync(ActKind.PasswordChanged, account, cancel);
    }

    /// <summary>A key for a new authenticator app, kept from one visit of the page to the next.</summary>
    public async Task PrepareAuthenticatorAsync(Account account, CancellationToken cancel)
    {
        if (account.NextAuthenticatorKey is not null)
            return;
        second.Prepare(account);
        await SaveAsync(ActKind.SecondStepChanged, account, cancel);
    }

    public async Task ChangeAuthenticatorAsync(Account account, string password, string code, CancellationToken cancel)
    {
        await MustKnowPasswordAsync(account, password, cancel);
        if (!second.Confirm(account, code))
            throw new RuleException("This is not the code the new app shows now. Check that the phone's clock is right, and type the newest code.");
        account.EndSessions();
        await SaveAsync(ActKind.SecondStepChanged, account, cancel);
    }

    /// <returns>The new codes; the only time they can be read.</returns>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account account, string password, CancellationToken cancel)
    {
        await MustKnowPasswordAsync(account, password, cancel);
        var codes = await second.NewRecoveryCodesAsync(account.Id, cancel);
        await SaveAsync(ActKind.SecondStepChanged, account, cancel);
        return codes;
    }

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

    /// <exception cref="RuleException">It is not this person's password, or there were too many wrong guesses.</exception>
    public async Task MustKnowPasswordAsync(Account account, string password, CancellationToken cancel)
    {
        if (!await signingIn.IsOwnPasswordAsync(account.Id, password, cancel))
            throw new RuleException("This is not your password. After five wrong tries you have to wait for 15 minutes.");
        await db.Entry(account).ReloadAsync(cancel);
    }

    private async Task SaveAsync(ActKind kind, Account account, CancellationToken cancel)
    {
        db.Record(new Deed(kind, account.Id, Act.House, account.Id));
        await db.SaveChangesAsync(cancel);
    }
}
