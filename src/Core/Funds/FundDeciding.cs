using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Funds;

/// <summary>
/// Approves and refuses what is asked of the fund. An approval sets the money aside in the same transaction, with the
/// budget locked, so that of two managers at once only as many succeed as there is money for.
/// </summary>
public sealed class FundDeciding(ServiceDatabase db, Budgets budgets, SpendingRecord record, TimeProvider clock)
{
    public Task ApproveAsync(Viewer by, Spending spending, long pence, string? why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var budget = await budgets.LockAsync(spending.SiteId, FundYear.Of(clock.Today()), cancel);
        await db.Entry((object)spending).ReloadAsync(cancel);
        if (spending.Status == SpendingStatus.Approved && spending.DecidedById == by.AccountId && spending.ApprovedPence == pence)
            return false;
        MayDecide(by, spending);
        if (budget is null)
            throw new RuleException("This site has no budget for this year yet. The national lead sets it.");
        if (by.Role == Role.ServiceManager && pence > budget.ManagerLimitPence)
            throw new RuleException("This is above what a service manager may approve. The national lead decides.", "Amount");
        if (pence < 1 || pence > spending.AskedPence)
            throw new RuleException("Approve what was asked for, or less.", "Amount");
        Draw(by, spending, budget, pence);
        spending.DecisionWhy = await record.SealAsync(spending, why, cancel);
        await record.SaveAsync(by, spending, ActKind.SupportApproved, spending.DecisionWhy, budget, cancel);
        return true;
    }, cancel);

    public Task RefuseAsync(Viewer by, Spending spending, string? why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await db.Entry((object)spending).ReloadAsync(cancel);
        // The same form sent twice is refused once; with other words it is another form.
        if (spending.Status == SpendingStatus.Refused && spending.DecidedById == by.AccountId)
            return await record.SaysAsync(spending, spending.DecisionWhy, why, cancel) ? false : throw new RuleException("You refused this already, with other words.");
        MayDecide(by, spending);
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why, so that the worker can tell the family.", "Why");
        spending.MoveTo(SpendingStatus.Refused);
        (spending.DecidedById, spending.DecidedAt) = (by.AccountId, clock.Instant());
        spending.DecisionWhy = await record.SealAsync(spending, why, cancel);
        await record.SaveAsync(by, spending, ActKind.SupportRefused, spending.DecisionWhy, null, cancel);
        return true;
    }, cancel);

    /// <summary>Sets the money aside in the save that is being prepared. The caller holds the budget's lock and has checked who decides.</summary>
    internal void Draw(Viewer by, Spending spending, Budget budget, long pence)
    {
        spending.MoveTo(SpendingStatus.Approved);
        budget.Draw(pence);
        (spending.BudgetId, spending.ApprovedPence) = (budget.Id, pence);
        (spending.DecidedById, spending.DecidedAt) = (by.AccountId, clock.Instant());
    }

    private static void MayDecide(Viewer by, Spending spending)
    {
        if (by.Role is not (Role.ServiceManager or Role.NationalLead) || (by.SiteId is { } site && site != spending.SiteId))
            throw new RuleException("A service manager of the site or the national lead decides.");
        if (spending.AskedById == by.AccountId)
            throw new RuleException("Nobody approves what they asked for themselves. Another manager or the national lead decides.");
    }
}
