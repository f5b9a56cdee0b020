using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Accounts;

internal static class AccountRows
{
    /// <summary>
    /// Works on an account as it now stands, keeping every other writer of it away until the work is saved: two guesses
    /// at once count as two, and a code sent twice at once is used once.
    /// </summary>
    public static Task<T> WithLockedAccountAsync<T>(this ServiceDatabase db, Guid id, Func<Account, Task<T>> work, CancellationToken cancel) =>
        db.InOneAsync(async () =>
        {
            await db.Users.Where(a => a.Id == id).HoldAsync(cancel);
            var account = await db.Users.SingleAsync(a => a.Id == id, cancel);
            await db.Entry(account).ReloadAsync(cancel);
            return await work(account);
        }, cancel);

    /// <summary>Every session of the account ends at its next request.</summary>
    public static void EndSessions(this Account account) => account.SecurityStamp = Ids.New().ToString("N");

    public static string Normal(string email) => email.Trim().ToUpperInvariant();
}
