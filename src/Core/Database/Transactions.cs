using Microsoft.EntityFrameworkCore;

namespace Steadfast.Core.Database;

public static class Transactions
{
    /// <summary>Runs reading, deciding and saving as one: all of it happens, or none.</summary>
    public static async Task<T> InOneAsync<T>(this ServiceDatabase db, Func<Task<T>> work, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
            return await work();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await work();
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>
    /// As one, and after whoever writes to the same record now: what is checked before writing still holds when it is written,
    /// and the same form sent twice at once finds itself sent.
    /// </summary>
    internal static Task<T> InTurnAsync<T>(this ServiceDatabase db, Guid chain, Func<Task<T>> work, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await db.LockChainsAsync([chain], cancel);
        return await work();
    }, cancel);

    /// <inheritdoc cref="InTurnAsync{T}"/>
    internal static Task InTurnAsync(this ServiceDatabase db, Guid chain, Func<Task> work, CancellationToken cancel) => db.InTurnAsync(chain, async () =>
    {
        await work();
        return true;
    }, cancel);
}
