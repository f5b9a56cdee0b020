using Steadfast.Core.Funds;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Funds;

public sealed class SpendingMovesTests
{
    private static readonly HashSet<(SpendingStatus, SpendingStatus)> Allowed =
    [
        (SpendingStatus.Asked, SpendingStatus.Approved),
        (SpendingStatus.Asked, SpendingStatus.Refused),
        (SpendingStatus.Asked, SpendingStatus.Withdrawn),
        (SpendingStatus.Approved, SpendingStatus.HandedOut),
        (SpendingStatus.Approved, SpendingStatus.Spent),
        (SpendingStatus.Approved, SpendingStatus.Withdrawn),
        (SpendingStatus.HandedOut, SpendingStatus.Spent),
    ];

    public static TheoryData<SpendingStatus, SpendingStatus> EveryPair()
    {
        var pairs = new TheoryData<SpendingStatus, SpendingStatus>();
        foreach (var from in Enum.GetValues<SpendingStatus>())
        {
            foreach (var to in Enum.GetValues<SpendingStatus>())
                pairs.Add(from, to);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Move_IsAllowedOnlyWhereTheTableSaysSo(SpendingStatus from, SpendingStatus to)
    {
        var request = new SupportRequest
        {
            YoungPersonId = Guid.NewGuid(), SiteId = Guid.NewGuid(), For = SupportFor.Parent, Kind = "cooker", What = new([]), AskedPence = 1, Way = PaymentWay.Cash,
            AskedById = Guid.NewGuid(), AskedAt = default, Status = from,
        };
        if (Allowed.Contains((from, to)))
        {
            request.MoveTo(to);
            request.Status.ShouldBe(to);
        }
        else
        {
            Should.Throw<RuleException>(() => request.MoveTo(to));
            request.Status.ShouldBe(from);
        }
    }
}
