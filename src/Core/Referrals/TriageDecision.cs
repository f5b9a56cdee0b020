using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Referrals;

/// <summary>What triage decided, by whom and why. The referrer reads the reason in plain words.</summary>
public sealed class TriageDecision : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid ReferralId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required TriageOutcome Outcome { get; init; }

    public required Sealed ReasonForReferrer { get; init; }

    /// <summary>What is asked of the referrer, or the service signposted to.</summary>
    public Sealed? Detail { get; init; }

    /// <summary>The referrer's answer to what was asked.</summary>
    public Sealed? Answer { get; set; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}

public enum TriageOutcome
{
    AcceptToWaitingList,
    AcceptAndAllocate,
    AskForMore,
    Signpost,
}
