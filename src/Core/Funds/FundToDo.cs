using Steadfast.Core.Access;
using Steadfast.Core.Calendar;
using Steadfast.Core.MyDay;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Funds;

/// <summary>What the fund waits for: a manager's decision; a worker's purchase, receipt, and word on what it made possible.</summary>
public sealed class FundToDo(FundLists lists) : IToDoSource
{
    /// <summary>A request is decided within so many days: a family without a cooker waits for it.</summary>
    public const int DecideWithinDays = 2;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel) => viewer.Role switch
    {
        Role.ServiceManager or Role.NationalLead => [.. (await lists.WaitingAsync(viewer, cancel)).Select(ToDecide)],
        Role.Practitioner or Role.PeerMentor => [.. (await lists.AskedByAsync(viewer, today.AddDays(1).StartUtc(), cancel)).Select(ToFinish).OfType<ToDo>()],
        _ => [],
    };

    private static ToDo ToDecide(FundItem item) =>
        new("Decide on a request to the fund", $"/fund/requests/{item.Spending.Id}", item.Spending.AskedAt.ToLondonDay().AddDays(DecideWithinDays))
        {
            Name = item.Whom?.Name,
            Initials = item.Whom?.Initials,
        };

    // A case that is another worker's by now is theirs to finish, or a manager's.
    private static ToDo? ToFinish(FundItem item) => (item.Spending.Status, item.Whom) switch
    {
        (SpendingStatus.Approved, { } whom) => Of(item, item.Spending.Way == PaymentWay.Purchase ? "Buy what was approved" : "Hand out what was approved", whom),
        (SpendingStatus.HandedOut, { } whom) => Of(item, "Ask for the receipt", whom),
        _ => null,
    };

    private static ToDo Of(FundItem item, string english, Whom whom) =>
        new(english, $"/cases/{whom.Reference}/support", null) { Name = whom.Name, Initials = whom.Initials };
}
