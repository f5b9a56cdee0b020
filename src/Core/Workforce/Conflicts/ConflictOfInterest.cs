using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Conflicts;

/// <summary>
/// A member of staff said that they should not work with somebody: they know the family, live near, or something else.
/// Their own words are sealed under their own key, whatever record it is about.
/// </summary>
public sealed class ConflictOfInterest : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    public required ConflictKind Kind { get; init; }

    /// <summary>Who or where, as they said it. They need not know whether there is a record.</summary>
    public required Sealed Words { get; init; }

    /// <summary>The young person a manager found it to be about; none until then.</summary>
    public Guid? YoungPersonId { get; set; }

    public required DateTime DeclaredAt { get; init; }

    public Guid? TiedBy { get; set; }

    /// <summary>A manager looked, and it is about nobody we know.</summary>
    public DateTime? LookedAtAt { get; set; }

    public Guid? EndedBy { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Why it no longer stands.</summary>
    public Sealed? EndedBecause { get; set; }
}

public enum ConflictKind
{
    KnowsFamily,
    LivesNear,
    Other,
}

public static class ConflictKinds
{
    /// <summary>What everybody but the worker's manager is told: that there is a reason, not what it is.</summary>
    public const string PlainRefusal = "There is a declared reason not to. Choose somebody else.";

    public static string Name(ConflictKind kind) => kind switch
    {
        ConflictKind.KnowsFamily => "Knows the young person or the family",
        ConflictKind.LivesNear => "Lives near them",
        ConflictKind.Other => "Another reason",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What the worker's own manager is told.</summary>
    public static string Refusal(ConflictKind kind) => kind switch
    {
        ConflictKind.KnowsFamily => "There is a declared reason not to: they know the young person or the family. Choose somebody else.",
        ConflictKind.LivesNear => "There is a declared reason not to: they live near them. Choose somebody else.",
        ConflictKind.Other => "There is a declared reason not to, of another kind: read it under declared reasons. Choose somebody else.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
