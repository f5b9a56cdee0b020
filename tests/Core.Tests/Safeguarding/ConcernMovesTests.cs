using Steadfast.Core.Safeguarding;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class ConcernMovesTests
{
    private static readonly HashSet<(ConcernStatus, ConcernStatus)> Allowed =
    [
        (ConcernStatus.Raised, ConcernStatus.Seen),
        (ConcernStatus.Raised, ConcernStatus.Referred),
        (ConcernStatus.Seen, ConcernStatus.Referred),
        (ConcernStatus.Seen, ConcernStatus.OurPartDone),
        (ConcernStatus.Referred, ConcernStatus.Answered),
        (ConcernStatus.Answered, ConcernStatus.Referred),
        (ConcernStatus.Answered, ConcernStatus.OurPartDone),
        (ConcernStatus.OurPartDone, ConcernStatus.Referred),
        (ConcernStatus.OurPartDone, ConcernStatus.Closed),
    ];

    public static TheoryData<ConcernStatus, ConcernStatus> EveryPair()
    {
        var pairs = new TheoryData<ConcernStatus, ConcernStatus>();
        foreach (var from in Enum.GetValues<ConcernStatus>())
        {
            foreach (var to in Enum.GetValues<ConcernStatus>())
                pairs.Add(from, to);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Move_IsAllowedOnlyWhereTheTableSaysSo(ConcernStatus from, ConcernStatus to)
    {
        var concern = new Concern { YoungPersonId = Guid.NewGuid(), Status = from, RaisedBy = Guid.NewGuid(), RaisedAt = DateTime.MinValue, Source = ConcernSource.Page };
        if (Allowed.Contains((from, to)))
        {
            concern.MoveTo(to);
            concern.Status.ShouldBe(to);
        }
        else
        {
            Should.Throw<RuleException>(() => concern.MoveTo(to));
            concern.Status.ShouldBe(from);
        }
    }
}
