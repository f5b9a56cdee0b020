using Steadfast.Core.Referrals;

namespace Steadfast.Core.Engagement;

/// <summary>Where the work stands after a decision taken together, for every status; a test tries every pair.</summary>
public static class JointMoves
{
    /// <summary>Empty where this cannot be decided now.</summary>
    public static ReferralStatus? After(ReferralStatus status, JointChoice choice) => (status, choice) switch
    {
        (ReferralStatus.Open, JointChoice.KeepTrying or JointChoice.TryLater) => ReferralStatus.Open,
        (ReferralStatus.Open or ReferralStatus.Waiting or ReferralStatus.NotKnown, JointChoice.Hold) => ReferralStatus.OnHold,
        // Somebody looked at the hold, and it goes on, or the tries begin again.
        (ReferralStatus.OnHold, JointChoice.Hold) => ReferralStatus.OnHold,
        (ReferralStatus.OnHold, JointChoice.KeepTrying) => ReferralStatus.Open,
        _ => null,
    };

    /// <summary>The choices there are for work that stands so.</summary>
    public static IReadOnlyList<JointChoice> From(ReferralStatus status) => [.. Enum.GetValues<JointChoice>().Where(c => After(status, c) is not null)];

    /// <summary>The choice in words; the English is the key of the Welsh.</summary>
    public static string Name(JointChoice choice) => choice switch
    {
        JointChoice.KeepTrying => "Keep trying",
        JointChoice.Hold => "Hold, with the door open",
        JointChoice.TryLater => "Try later",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
