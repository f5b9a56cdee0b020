using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Sessions;

/// <summary>
/// One of us with a young person at a police station as their appropriate adult (England and Wales: PACE Code C, 1.7;
/// Scotland: Criminal Justice (Scotland) Act 2016, section 42).
/// </summary>
public sealed class AppropriateAdultVisit : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Who went.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The contact that it was too.</summary>
    public required Guid ContactId { get; init; }

    public required DateTime ArrivedAt { get; init; }

    public required DateTime LeftAt { get; init; }

    public required Sealed Where { get; init; }

    /// <summary>The training that lets them do it, and the day it was done.</summary>
    public required Sealed Training { get; init; }

    public required DateOnly TrainedOn { get; init; }

    /// <summary>Why somebody of 18 or over needs one, or in Scotland anybody.</summary>
    public Sealed? Vulnerability { get; init; }

    /// <summary>A solicitor was there; not known where nobody wrote it down.</summary>
    public bool? SolicitorThere { get; init; }

    /// <summary>They knew their rights when we left.</summary>
    public bool? RightsUnderstood { get; init; }

    /// <summary>How they were, and what we said for them.</summary>
    public Sealed? Words { get; init; }

    public required DateTime RecordedAt { get; init; }
}

/// <summary>What the visit was for: rights read, interview, search …</summary>
public sealed class AppropriateAdultStep : IAboutYoungPerson
{
    public required Guid VisitId { get; init; }

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of what an appropriate adult is there for.</summary>
    public required string Step { get; init; }
}
