using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

/// <summary>
/// Counts guesses at an account's password and codes. A guess is taken before it is looked at, so that a hundred at
/// once are still five; a right one is given back.
/// </summary>
public sealed class Guesses(ServiceDatabase db, TimeProvider clock)
{
    public const int Most = 5;

    public static readonly TimeSpan Closed = TimeSpan.FromMinutes(15);

    /// <summary>Takes one guess; false when guessing is closed or the account is.</summary>
    public Task<bool> TakeAsync(Guid accountId, CancellationToken cancel) => db.WithLockedAccountAsync(accountId, async account =>
    {
        var now = clock.Instant();
        if (account.DisabledAt is not null || account.LockoutEnd > now)
            return false;
        if (++account.AccessFailedCount >= Most)
            (account.AccessFailedCount, account.LockoutEnd) = (0, now + Closed);
        await SaveAsync(ActKind.SignInTried, accountId, cancel);
        return true;
    }, cancel);

    /// <summary>Gives back the guess that was right. Earlier wrong ones stay counted until somebody is wholly signed in.</summary>
    internal Task<bool> GiveBackAsync(Guid accountId, CancellationToken cancel) => db.WithLockedAccountAsync(accountId, async account =>
    {
        if (account.LockoutEnd > clock.Instant())
            (account.AccessFailedCount, account.LockoutEnd) = (Most, null);
        account.AccessFailedCount = Math.Max(0, account.AccessFailedCount - 1);
        await SaveAsync(ActKind.PasswordAccepted, accountId, cancel);
        return true;
    }, cancel);

    internal static void Forget(Account account) => (account.AccessFailedCount, account.LockoutEnd) = (0, null);

    private async Task SaveAsync(ActKind kind, Guid accountId, CancellationToken cancel)
    {
        db.Record(new Deed(kind, null, Act.House, accountId));
        await db.SaveChangesAsync(cancel);
    }
}
