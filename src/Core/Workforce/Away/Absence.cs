using Steadfast.Core.Database;

namespace Steadfast.Core.Workforce.Away;

/// <summary>Somebody is away from one day to another, both in it.</summary>
public sealed class Absence : Editable
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AccountId { get; init; }

    /// <summary>Theirs and their manager's to know; colleagues read that they are away.</summary>
    public required AbsenceKind Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day away; none until it is known.</summary>
    public DateOnly? To { get; set; }

    public required Guid NotedBy { get; init; }

    /// <summary>It never came to be.</summary>
    public DateTime? CancelledAt { get; set; }
}

public enum AbsenceKind
{
    Leave,
    Sickness,
    Other,
}

public static class Absences
{
    /// <summary>Those that touch one of the days, both in it.</summary>
    public static IQueryable<Absence> Touching(this IQueryable<Absence> absences, DateOnly from, DateOnly to) =>
        absences.Where(a => a.CancelledAt == null && a.From <= to && (a.To == null || a.To >= from));

    public static string Name(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Leave => "Leave",
        AbsenceKind.Sickness => "Sickness",
        AbsenceKind.Other => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
