using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Assessment.Surroundings;

public enum MapKind
{
    Family,
    Friend,
    TrustedAdult,
    SafePlace,
    UnsafePlace,

    /// <summary>Somebody who exploits, threatens or controls them.</summary>
    Exploiter,
}

/// <summary>How somebody or some place stands to the young person, or to somebody else on the map.</summary>
public enum Tie
{
    Close,
    Knows,
    GoesThere,
    StaysAway,
    Conflict,

    /// <summary>Has power over them: a debt, a threat, favours.</summary>
    Controls,
}

/// <summary>A person or a place in a young person's life.</summary>
public sealed class MapEntry : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required MapKind Kind { get; set; }

    public required Sealed Name { get; set; }

    /// <summary>How they stand to the young person.</summary>
    public required Tie Tie { get; set; }

    public Sealed? Note { get; set; }

    /// <summary>The place where groups meet that it is, where somebody said so; else its name is held against theirs.</summary>
    public Guid? VenueId { get; set; }

    /// <summary>The member of the family who stands here, so that they are not offered again.</summary>
    public Guid? FamilyMemberId { get; init; }

    /// <summary>Could get somebody hurt in the wrong hands: seen only by those who work with them and the site's manager.</summary>
    public bool IsGuarded => Guarded(Kind);

    public static bool Guarded(MapKind kind) => kind is MapKind.Exploiter or MapKind.UnsafePlace;
}

/// <summary>A tie between two others on the map: two friends, a friend and an exploiter, somebody and a place.</summary>
public sealed class MapTie : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    public required Tie Tie { get; init; }
}
