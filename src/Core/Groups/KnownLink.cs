using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>What is known between two young people.</summary>
public enum LinkKind
{
    Conflict,

    /// <summary>One exploits the other.</summary>
    Exploitation,
    CoOffending,
    Family,

    /// <summary>An order of a court or a condition of bail forbids contact.</summary>
    NoContactOrder,

    /// <summary>They draw each other into trouble.</summary>
    Influence,

    /// <summary>They are good for each other: nothing to think over, and worth knowing.</summary>
    GoodForEachOther,
}

/// <summary>Where a fact comes from.</summary>
public enum FactSource
{
    YoungPerson,
    Family,
    Police,
    Court,
    SocialWorker,
    School,
    Worker,

    /// <summary>Seen in a group session.</summary>
    SeenInGroup,
}

/// <summary>
/// A fact between two young people, with its source and its day. Only those who decide about groups see it. It stands on
/// the record of one of them; its words open with both keys, so that erasing either makes them noise.
/// </summary>
public sealed class KnownLink : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>The lesser of the two ids, so that a pair is always written one way.</summary>
    public required Guid OneId { get; init; }

    public required Guid OtherId { get; init; }

    Guid IAboutYoungPerson.YoungPersonId => OneId;

    public required LinkKind Kind { get; init; }

    /// <summary>Who exploits, where one does.</summary>
    public Guid? ExploiterId { get; init; }

    public required FactSource Source { get; init; }

    /// <summary>The day it was learnt, or the order was made.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day an order holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day somebody found that it holds no longer.</summary>
    public DateOnly? EndedOn { get; set; }

    public Sealed? Words { get; init; }

    /// <summary>The session in which it was seen.</summary>
    public Guid? SessionId { get; init; }

    public required Guid RecordedById { get; init; }
}

/// <summary>A place where groups meet that is not safe for one young person.</summary>
public sealed class UnsafePlace : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid VenueId { get; init; }

    public required FactSource Source { get; init; }

    public required DateOnly Since { get; init; }

    public DateOnly? EndedOn { get; set; }

    public Sealed? Words { get; init; }

    public required Guid RecordedById { get; init; }
}
