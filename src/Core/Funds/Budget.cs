using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Funds;

/// <summary>What a site may spend in a year, and how much of it is set aside or spent. Whole pence throughout.</summary>
public sealed class Budget : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SiteId { get; init; }

    /// <summary>See <see cref="FundYear"/>.</summary>
    public required int Year { get; init; }

    public required long AllottedPence { get; set; }

    /// <summary>What was approved and not yet spent, and what was spent. Never below zero, never above what is allotted.</summary>
    public long UsedPence { get; set; }

    /// <summary>What a worker may approve for one young person within thirty days; zero when a manager approves everything.</summary>
    public required long WorkerLimitPence { get; set; }

    /// <summary>What a service manager may approve at once; above it the national lead decides.</summary>
    public required long ManagerLimitPence { get; set; }

    public long RemainingPence => AllottedPence - UsedPence;

    /// <summary>Sets money aside. The caller holds the budget's lock.</summary>
    /// <exception cref="RuleException">There is not so much left.</exception>
    internal void Draw(long pence)
    {
        if (pence > RemainingPence)
            throw new RuleException("There is not enough left in the budget. Approve less, or ask for the budget to be raised.", "Amount");
        UsedPence += pence;
    }

    internal void GiveBack(long pence) => UsedPence -= pence;
}

/// <summary>A budget as it was set, by whom and why.</summary>
public sealed class BudgetChange
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid BudgetId { get; init; }

    public required long AllottedPence { get; init; }

    public required long WorkerLimitPence { get; init; }

    public required long ManagerLimitPence { get; init; }

    /// <summary>Under the installation's key: it is about no young person.</summary>
    public required Sealed Why { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
