using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Plans.Safety;

/// <summary>What keeps a young person safe, made with them, on one page. Each is a version of its own; the latest stands.</summary>
public sealed class SafetyPlan : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>1 for the first, then up.</summary>
    public required int Number { get; init; }

    public required DateOnly MadeOn { get; init; }

    public required DateOnly ReviewOn { get; init; }

    public Sealed? Voice { get; init; }

    public Sealed? VoiceMissingBecause { get; init; }

    public DateOnly? VoiceBy { get; init; }

    public required Sealed WarningSigns { get; init; }

    /// <summary>What they can do themselves, and what helps.</summary>
    public Sealed? WhatHelps { get; init; }

    public required Sealed SafePlaces { get; init; }

    public required Sealed WhoToCall { get; init; }

    public Sealed? WhatNotToDo { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
