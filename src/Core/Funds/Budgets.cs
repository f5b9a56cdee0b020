using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Funds;

/// <summary>A budget as the national lead sets it, in whole pence.</summary>
public sealed record NewBudget(Guid FormKey, Guid SiteId, int Year, long AllottedPence, long WorkerLimitPence, long ManagerLimitPence, string Why);

/// <summary>Sets budgets, and locks one for whoever draws on it.</summary>
public sealed class Budgets(ServiceDatabase db, HouseWords house, TimeProvider clock)
{
    /// <summary>What a manager may approve at once where nobody has said.</summary>
    public const long UsualManagerLimitPence = 500_00;

    public Task SetAsync(Viewer by, NewBudget told, CancellationToken cancel)
    {
        MustBeTrue(by, told);
        return db.InOneAsync(async () =>
        {
            // Two who set the first budget of a year at once meet here.
            await db.Sites.Where(s => s.Id == told.SiteId).HoldAsync(cancel);
            if (await db.BudgetChanges.AnyAsync(c => c.Id == told.FormKey, cancel))
                return false;
            var budget = await LockAsync(told.SiteId, told.Year, cancel) ?? Add(told);
            if (told.AllottedPence < budget.UsedPence)
                throw new RuleException("More than that is set aside or spent already. The budget cannot be less.", "Allotted");
            (budget.AllottedPence, budget.WorkerLimitPence, budget.ManagerLimitPence) = (told.AllottedPence, told.WorkerLimitPence, told.ManagerLimitPence);
            db.BudgetChanges.Add(ChangeOf(by, budget, told));
            db.Record(new Deed(ActKind.BudgetSet, by.AccountId, Act.House, budget.Id));
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);
    }

    /// <summary>A site's budget of a year as it is now, kept from others until the transaction ends; none when nobody set one.</summary>
    internal Task<Budget?> LockAsync(Guid siteId, int year, CancellationToken cancel) => LockAsync(db.Budgets.Where(b => b.SiteId == siteId && b.Year == year), cancel);

    internal Task<Budget?> LockAsync(Guid id, CancellationToken cancel) => LockAsync(db.Budgets.Where(b => b.Id == id), cancel);

    private async Task<Budget?> LockAsync(IQueryable<Budget> one, CancellationToken cancel)
    {
        await one.HoldAsync(cancel);
        var budget = await one.SingleOrDefaultAsync(cancel);
        // What was read before the lock may be behind what the lock shows.
        if (budget is not null)
            await db.Entry(budget).ReloadAsync(cancel);
        return budget;
    }

    private static void MustBeTrue(Viewer by, NewBudget told)
    {
        if (by.Role != Role.NationalLead)
            throw new RuleException("The national lead sets budgets.");
        if (told.AllottedPence is < 0 or > Pence.Most)
            throw new RuleException("A budget must be from £0 to £100,000,000.", "Allotted");
        if (told.WorkerLimitPence < 0 || told.ManagerLimitPence < told.WorkerLimitPence || told.ManagerLimitPence > Pence.Most)
            throw new RuleException("A manager's limit must be at least the worker's.", "ManagerLimit");
    }

    private Budget Add(NewBudget told) => db.Budgets.Add(new Budget
    {
        SiteId = told.SiteId,
        Year = told.Year,
        AllottedPence = told.AllottedPence,
        WorkerLimitPence = told.WorkerLimitPence,
        ManagerLimitPence = told.ManagerLimitPence,
    }).Entity;

    private BudgetChange ChangeOf(Viewer by, Budget budget, NewBudget told) => new()
    {
        Id = told.FormKey,
        BudgetId = budget.Id,
        AllottedPence = told.AllottedPence,
        WorkerLimitPence = told.WorkerLimitPence,
        ManagerLimitPence = told.ManagerLimitPence,
        Why = house.SealText(told.Why),
        AccountId = by.AccountId,
        At = clock.Instant(),
    };
}
