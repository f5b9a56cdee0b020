using Microsoft.EntityFrameworkCore;

namespace Steadfast.Core.Database;

public static class Transactions
{
    /// <summary>Runs reading, deciding and saving as one: all of it happens, or none.</summary>
    /// <exception cref="DeadlockException">It and another waited for each other.</exception>
    public static async Task<T> InOneAsync<T>(this ServiceDatabase db, Func<Task<T>> work, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
            return await work();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var result = await work();
            await transaction.CommitAsync(cancel);
            return result;
        }
        catch (Exception found) when (db.IsDeadlock(found))
        {
            throw new DeadlockException(found);
        }
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

    /// <summary>
    /// Asked in turn, before rows that hang on a record are written beside it: a change of the record that came between would
    /// otherwise be met as a clash of their keys. The record is then read anew.
    /// </summary>
    /// <param name="version">The version that whoever writes has read.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed it since.</exception>
    internal static async Task MustStandAsReadAsync(this ServiceDatabase db, Editable record, int version, CancellationToken cancel)
    {
        var entry = db.Entry(record);
        if ((await entry.GetDatabaseValuesAsync(cancel))?.GetValue<int>(nameof(Editable.Version)) == version)
            return;
        await entry.ReloadAsync(cancel);
        throw new DbUpdateConcurrencyException();
    }
}
