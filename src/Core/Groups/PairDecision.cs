using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>What a manager decides about two who should perhaps not meet, or one for whom the place may not be safe.</summary>
public enum PairOutcome
{
    /// <summary>Both come and are kept apart: on the way, in the room, on the way home.</summary>
    GoApart,
    GoWithConditions,
    DoNotInvite,
}

/// <summary>A decision about a pair in one session, with its reason. New facts about the pair make it count no longer.</summary>
public sealed class PairDecision : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid SessionId { get; init; }

    /// <summary>Set when it holds for the later sessions of the programme too.</summary>
    public Guid? ProgrammeId { get; init; }

    /// <summary>The lesser of the two ids.</summary>
    public required Guid OneId { get; init; }

    /// <summary>The same as <see cref="OneId"/> where it is about one young person and the place.</summary>
    public required Guid OtherId { get; init; }

    Guid IAboutYoungPerson.YoungPersonId => OneId;

    public required PairOutcome Outcome { get; init; }

    /// <summary>Whose invitation is taken back, where one is.</summary>
    public Guid? NotInvitedId { get; init; }

    /// <summary>For managers alone.</summary>
    public required Sealed Why { get; init; }

    /// <summary>What the leader does, in words that give no reason away.</summary>
    public Sealed? ForLeader { get; init; }

    /// <summary>The facts it was decided on (<see cref="PairConcern.Basis"/>).</summary>
    public required string Basis { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
