using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Steadfast.TestData;

/// <summary>
/// Stops one piece of work on its way to the database, so that a test decides what another does meanwhile. It reaches the
/// work that flows from where it was set (<see cref="OnAsync"/>), and nothing beside it.
/// </summary>
public sealed class TurnHook
{
    private static readonly AsyncLocal<TurnHook?> Set = new();

    private int turns;
    private int saves;

    /// <summary>Which of its transactions, and which of its saves, counted from 1: some work counts a guess at a password first.</summary>
    public int At { get; init; } = 1;

    /// <summary>Done when this transaction is about to begin: all that it looks at before is looked at, and nothing is locked.</summary>
    public Func<Task>? BeforeTurn { get; init; }

    /// <summary>Done when this save is about to be written: its transaction runs, and its locks are taken.</summary>
    public Func<Task>? BeforeSave { get; init; }

    /// <summary>Whether this transaction was about to begin, or has begun.</summary>
    public bool CameToItsTurn => turns >= At;

    public bool CameToItsSave => saves >= At;

    public Task OnAsync(Func<Task> work) => Task.Run(async () =>
    {
        Set.Value = this;
        await work();
    });

    private static async Task MetAsync(Func<TurnHook, Func<Task>?> what)
    {
        if (Set.Value is not { } hook || what(hook) is not { } work)
            return;
        // Here alone: what is done meanwhile is not this one's work, and whoever called goes on with the hook.
        Set.Value = null;
        await work();
    }

    /// <summary>For the service's database contexts.</summary>
    internal static IInterceptor[] Interceptors { get; } = [new Turns(), new Saves()];

    private sealed class Turns : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            await MetAsync(hook => Interlocked.Increment(ref hook.turns) == hook.At ? hook.BeforeTurn : null);
            return result;
        }
    }

    private sealed class Saves : SaveChangesInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await MetAsync(hook => Interlocked.Increment(ref hook.saves) == hook.At ? hook.BeforeSave : null);
            return result;
        }
    }
}
