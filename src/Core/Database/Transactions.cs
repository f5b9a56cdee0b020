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
}
