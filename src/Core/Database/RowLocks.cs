using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Database;

/// <summary>
/// Holds rows until the transaction ends, by writing into one column what stands there: on both engines whoever else would
/// write them waits. What was read of them before may be behind what the lock shows, and is read again by the caller.
/// </summary>
internal static class RowLocks
{
    public static Task HoldAsync<T>(this IQueryable<T> rows, CancellationToken cancel) where T : Editable =>
        rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version), cancel);

    public static Task HoldAsync(this IQueryable<Account> accounts, CancellationToken cancel) =>
        accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.CaseloadLimit, a => a.CaseloadLimit), cancel);
}
