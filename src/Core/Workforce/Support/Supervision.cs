using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Support;

/// <summary>Who supervises somebody, and how often. The key is the account supervised.</summary>
public sealed class Supervision : Editable
{
    /// <summary>Four weeks.</summary>
    public const int UsualDays = 28;

    public required Guid AccountId { get; init; }

    public required Guid SupervisorId { get; set; }

    public required int EveryDays { get; set; }

    /// <summary>The day from which the first is counted.</summary>
    public required DateOnly From { get; set; }
}

public enum StaffNoteKind
{
    /// <summary>Written by the supervisor, read by both.</summary>
    Supervision,

    /// <summary>How somebody is. Read by them alone, or by the supervisor too where they said so.</summary>
    WellbeingCheck,

    /// <summary>Read by nobody but the writer.</summary>
    Reflection,
}

/// <summary>
/// Something written for a member of staff's own sake. It is no part of any young person's record, and no manager of
/// records reads it for being one: who may is in <see cref="StaffNotes.VisibleTo"/>, and the words are under the key of whom it is about.
/// </summary>
public sealed class StaffNote
{
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who wrote it: the supervisor, or they themselves.</summary>
    public required Guid WriterId { get; init; }

    public required StaffNoteKind Kind { get; init; }

    /// <summary>The day it is about.</summary>
    public required DateOnly On { get; init; }

    public required Sealed Words { get; init; }

    /// <summary>What the two agreed to do.</summary>
    public Sealed? Agreed { get; init; }

    /// <summary>How they are, 1 (very hard) to 5 (good); sealed, because it is theirs.</summary>
    public Sealed? Feeling { get; init; }

    /// <summary>The supervisor they showed a wellbeing check to.</summary>
    public Guid? SharedWith { get; init; }

    public required DateTime At { get; init; }
}

public static class StaffNotes
{
    /// <summary>
    /// The notes a person may read: their own; the supervision they held; the wellbeing checks that were shown to them.
    /// A role adds nothing to it.
    /// </summary>
    public static IQueryable<StaffNote> VisibleTo(this IQueryable<StaffNote> notes, Guid accountId) => notes.Where(n =>
        n.AccountId == accountId
        || (n.Kind == StaffNoteKind.Supervision && n.WriterId == accountId)
        || (n.Kind == StaffNoteKind.WellbeingCheck && n.SharedWith == accountId));

    public static string Name(StaffNoteKind kind) => kind switch
    {
        StaffNoteKind.Supervision => "Supervision",
        StaffNoteKind.WellbeingCheck => "Wellbeing check-in",
        StaffNoteKind.Reflection => "Reflective note",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
