using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

/// <summary>
/// Decides who comes in. Five wrong guesses, of password or code together, and guessing is closed for a quarter of an
/// hour; a passkey is no guess and stays open to its owner. Whether an account exists is never told.
/// </summary>
public sealed class SigningIn(ServiceDatabase db, IPasswordHasher<Account> hasher, Guesses guesses, SecondStep second, TimeProvider clock)
{
    // Checked where there is no account, so that the answer takes as long as for one.
    private static string? nobodysPassword;

    /// <summary>The account whose password this is, on the way to its second step; none for every kind of refusal.</summary>
    public async Task<Account?> TryPasswordAsync(string email, string password, CancellationToken cancel)
    {
        var normal = AccountRows.Normal(email);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normal, cancel);
        var mayGuess = account is { TwoFactorEnabled: true } && await guesses.TakeAsync(account.Id, cancel);
        var right = IsRight(account, password);
        if (mayGuess && right)
        {
            await guesses.GiveBackAsync(account!.Id, cancel);
            return account;
        }
        await RefuseAsync(account?.Id, cancel);
        return null;
    }

    /// <summary>Whether this is the signed-in person's own password; a wrong one counts as a guess.</summary>
    public async Task<bool> IsOwnPasswordAsync(Guid accountId, string password, CancellationToken cancel)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, cancel);
        return await TryPasswordAsync(account.Email!, password, cancel) is not null;
    }

    /// <summary>The second step with an app's code. A code is used once.</summary>
    public Task<bool> TryCodeAsync(Guid accountId, string code, CancellationToken cancel) =>
        TrySecondStepAsync(accountId, account => Task.FromResult(second.UseCode(account, code)), cancel);

    /// <summary>The second step with a recovery code, which is used up by it.</summary>
    public Task<bool> TryRecoveryCodeAsync(Guid accountId, string code, CancellationToken cancel) =>
        TrySecondStepAsync(accountId, account => second.UseRecoveryCodeAsync(account, code, cancel), cancel);

    private async Task<bool> TrySecondStepAsync(Guid accountId, Func<Account, Task<bool>> isRight, CancellationToken cancel)
    {
        var passed = await guesses.TakeAsync(accountId, cancel) && await db.WithLockedAccountAsync(accountId, async account =>
        {
            if (!await isRight(account))
                return false;
            Guesses.Forget(account);
            db.Record(new Deed(ActKind.SecondStepPassed, accountId, Act.House, accountId));
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);
        if (!passed)
            await RefuseAsync(accountId, cancel);
        return passed;
    }

    /// <summary>Begins a session for somebody who has passed every step.</summary>
    public async Task<SignInSession> BeginAsync(Guid accountId, CancellationToken cancel)
    {
        var session = new SignInSession { AccountId = accountId, StartedAt = clock.Instant() };
        db.SignInSessions.Add(session);
        db.Record(new Deed(ActKind.SignedIn, accountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
        return session;
    }

    public async Task EndAsync(Guid accountId, Guid sessionId, CancellationToken cancel)
    {
        if (await db.SignInSessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.AccountId == accountId, cancel) is not { } session)
            return;
        session.EndedAt = clock.Instant();
        db.Record(new Deed(ActKind.SignedOut, accountId, Act.House, session.Id));
        await db.SaveChangesAsync(cancel);
    }

    private bool IsRight(Account? account, string password)
    {
        var stored = account?.PasswordHash ?? (nobodysPassword ??= hasher.HashPassword(account!, Guid.NewGuid().ToString()));
        return hasher.VerifyHashedPassword(account!, stored, password) != PasswordVerificationResult.Failed;
    }

    private async Task RefuseAsync(Guid? accountId, CancellationToken cancel)
    {
        db.Record(new Deed(ActKind.SignInRefused, null, Act.House, accountId ?? Act.House));
        await db.SaveChangesAsync(cancel);
    }
}
