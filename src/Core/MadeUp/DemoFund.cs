using Steadfast.Core.Database;
using Steadfast.Core.Funds;

namespace Steadfast.Core.MadeUp;

/// <summary>A site's fund in the making: what its support holds adds up here, and becomes its budget.</summary>
internal sealed class DemoFund
{
    private readonly List<SupportRequest> requests = [];

    public Guid BudgetId { get; } = Ids.New();

    public void Add(SupportRequest request) => requests.Add(request);

    public Budget ToBudget(Guid siteId, DateOnly today) => new()
    {
        Id = BudgetId,
        SiteId = siteId,
        Year = FundYear.Of(today),
        AllottedPence = 6_000_00,
        UsedPence = requests.Sum(r => r.HeldPence),
        WorkerLimitPence = 20_00,
        ManagerLimitPence = Budgets.UsualManagerLimitPence,
    };
}
