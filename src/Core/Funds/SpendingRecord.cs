using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Funds;

/// <summary>What every step of a piece of spending shares: its lock, its words, and the acts that name it.</summary>
public sealed class SpendingRecord(ServiceDatabase db, Budgets budgets, Sealer sealer, HouseWords house)
{
    /// <summary>Locks the budget that holds the money, and sees the spending as it is now.</summary>
    internal async Task<Budget?> LockAsync(Spending spending, CancellationToken cancel)
    {
        await db.Entry((object)spending).ReloadAsync(cancel);
        // Still none: whoever approves it from here on fails on its version, or makes this fail.
        if (spending.BudgetId is not { } id)
            return null;
        var budget = await budgets.LockAsync(id, cancel);
        await db.Entry((object)spending).ReloadAsync(cancel);
        return budget;
    }

    /// <summary>Seals words under the young person's key, or the installation's where it is about no one young person.</summary>
    internal async Task<Sealed?> SealAsync(Spending spending, string? words, CancellationToken cancel) =>
        spending is IAboutYoungPerson about ? (await WordsAsync(about, cancel)).Seal(words) : house.Seal(words);

    /// <summary>Whether sealed words of the spending are these.</summary>
    internal async Task<bool> SaysAsync(Spending spending, Sealed? kept, string? words, CancellationToken cancel) =>
        (spending is IAboutYoungPerson about ? (await WordsAsync(about, cancel)).Open(kept) : house.Open(kept)) == words?.Trim();

    private async Task<PersonWords> WordsAsync(IAboutYoungPerson about, CancellationToken cancel) =>
        sealer.WordsOf(await db.PersonKeys.AsNoTracking().SingleAsync(k => k.YoungPersonId == about.YoungPersonId, cancel));

    /// <summary>Saves one step; where the budget changed with it, by an act of its own in the house's chain.</summary>
    internal async Task SaveAsync(Viewer by, Spending spending, ActKind kind, Sealed? why, Budget? budget, CancellationToken cancel)
    {
        db.Record(new Deed(kind, by.AccountId, spending.Chain, spending.Id, why));
        if (budget is not null)
            db.Record(new Deed(ActKind.BudgetDrawn, by.AccountId, Act.House, budget.Id));
        await db.SaveChangesAsync(cancel);
    }
}
