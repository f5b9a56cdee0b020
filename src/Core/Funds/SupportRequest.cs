using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Funds;

/// <summary>Whom practical support is for.</summary>
public enum SupportFor
{
    YoungPerson,
    Parent,
    Sibling,
}

/// <summary>Practical support asked for: a cooker for his mam, a uniform for her brother.</summary>
public sealed class SupportRequest : Spending, IAboutYoungPerson
{
    public required Guid YoungPersonId { get; init; }

    public required SupportFor For { get; init; }

    /// <summary>Code of the list of kinds of support.</summary>
    public required string Kind { get; init; }

    /// <summary>What exactly, and what for.</summary>
    public required Sealed What { get; init; }
}

/// <summary>What a piece of support made possible.</summary>
public sealed class SupportResult : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required Guid RequestId { get; init; }

    /// <summary>Code of the list of what support made possible.</summary>
    public required string Code { get; init; }

    /// <summary>In the family's words or the worker's.</summary>
    public Sealed? Words { get; init; }

    public required DateOnly On { get; init; }

    public required Guid AccountId { get; init; }
}
