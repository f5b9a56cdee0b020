using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Safeguarding;

/// <summary>A safeguarding matter written down and passed on. What was said stands in the young person's own words.</summary>
public sealed class Concern : Editable, IAboutYoungPerson
{
    /// <summary>The route under which concerns about colleagues are looked at, as looks keep it.</summary>
    public const string StaffPage = "safeguarding/staff-concerns/{id:guid}";

    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    public required ConcernStatus Status { get; set; }

    public required Guid RaisedBy { get; init; }

    /// <summary>Every deadline is counted from this instant.</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>The day it was seen or told, in London; none where nobody said.</summary>
    public DateOnly? NoticedOn { get; init; }

    /// <summary>Code of the list of kinds of concern; none while nobody knows.</summary>
    public string? Kind { get; init; }

    public required ConcernSource Source { get; init; }

    /// <summary>The session, contact or note it was told in.</summary>
    public Guid? SourceId { get; init; }

    public Sealed? InTheirWords { get; init; }

    public Sealed? Seen { get; init; }

    public Sealed? DoneAtOnce { get; init; }

    public bool ImmediateDanger { get; init; }

    /// <summary>Whether 999 was called; not known where nobody said.</summary>
    public bool? EmergencyCalled { get; init; }

    /// <summary>A concern about somebody who works here goes past them and their line: the national lead and the guardian alone see it.</summary>
    public bool AboutStaff { get; init; }

    /// <summary>The colleague, where they have an account.</summary>
    public Guid? ColleagueId { get; init; }

    /// <summary>The colleague, where they have none.</summary>
    public Sealed? ColleagueName { get; init; }

    /// <summary>Code of the list of outcomes; set when it is closed.</summary>
    public string? Outcome { get; set; }

    public DateOnly? ClosedOn { get; set; }
}

/// <summary>Where a concern came from.</summary>
public enum ConcernSource
{
    Page,
    Session,
    Contact,
    Note,
}
