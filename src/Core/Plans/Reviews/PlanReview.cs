using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Reviews;

/// <summary>A look at a plan together with the young person: what they say, what went well, what changes.</summary>
public sealed class PlanReview : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid PlanId { get; init; }

    public required DateOnly On { get; init; }

    public Sealed? Voice { get; init; }

    public Sealed? VoiceMissingBecause { get; init; }

    public DateOnly? VoiceBy { get; init; }

    public required Sealed WentWell { get; init; }

    public Sealed? WhatChanges { get; init; }

    public Sealed? WhoWasThere { get; init; }

    /// <summary>When the plan is looked at again.</summary>
    public required DateOnly NextOn { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
