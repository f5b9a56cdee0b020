using Steadfast.Core.Referrals;

namespace Steadfast.Core.Tests.Referrals;

public sealed class ReferralMovesTests
{
    private static readonly HashSet<(ReferralStatus, ReferralStatus)> Allowed =
    [
        (ReferralStatus.Received, ReferralStatus.MoreAsked),
        (ReferralStatus.Received, ReferralStatus.Waiting),
        (ReferralStatus.Received, ReferralStatus.Open),
        (ReferralStatus.Received, ReferralStatus.Signposted),
        (ReferralStatus.MoreAsked, ReferralStatus.Received),
        (ReferralStatus.MoreAsked, ReferralStatus.Waiting),
        (ReferralStatus.MoreAsked, ReferralStatus.Open),
        (ReferralStatus.MoreAsked, ReferralStatus.Signposted),
        (ReferralStatus.Waiting, ReferralStatus.Open),
        (ReferralStatus.Waiting, ReferralStatus.OnHold),
        (ReferralStatus.Waiting, ReferralStatus.Closed),
        (ReferralStatus.Waiting, ReferralStatus.Signposted),
        (ReferralStatus.Open, ReferralStatus.OnHold),
        (ReferralStatus.Open, ReferralStatus.Closed),
        (ReferralStatus.OnHold, ReferralStatus.Open),
        (ReferralStatus.OnHold, ReferralStatus.Closed),
        (ReferralStatus.NotKnown, ReferralStatus.Waiting),
        (ReferralStatus.NotKnown, ReferralStatus.Open),
        (ReferralStatus.NotKnown, ReferralStatus.OnHold),
        (ReferralStatus.NotKnown, ReferralStatus.Closed),
    ];

    public static TheoryData<ReferralStatus, ReferralStatus> EveryPair()
    {
        var pairs = new TheoryData<ReferralStatus, ReferralStatus>();
        foreach (var from in Enum.GetValues<ReferralStatus>())
        {
            foreach (var to in Enum.GetValues<ReferralStatus>())
                pairs.Add(from, to);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Move_IsAllowedOnlyWhereTheTableSaysSo(ReferralStatus from, ReferralStatus to)
    {
        var referral = new Referral { YoungPersonId = Guid.NewGuid(), Reference = "R", SiteId = Guid.NewGuid(), Status = from };
        if (Allowed.Contains((from, to)))
        {
            referral.MoveTo(to);
            referral.Status.ShouldBe(to);
        }
        else
        {
            Should.Throw<RuleException>(() => referral.MoveTo(to)).Message.ShouldContain(ReferralMoves.Name(from).ToString());
            referral.Status.ShouldBe(from);
        }
    }
}
