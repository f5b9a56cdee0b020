using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Sessions;

/// <summary>Somewhere the young person has to be, or wants to: arranged with them, gone to with them where they wish it.</summary>
public sealed class Appointment : Editable, IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid YoungPersonId { get; init; }

    /// <summary>Code of the list of appointment kinds: doctor, college, court …</summary>
    public required string Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>In London; none where only the day is known.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>What it is for.</summary>
    public Sealed? Purpose { get; set; }

    /// <summary>Where it is.</summary>
    public Sealed? Where { get; set; }

    /// <summary>Code of the list of places, as far as it may be told.</summary>
    public string? Place { get; set; }

    /// <summary>Who of us goes with them; none where they go with their family or alone.</summary>
    public Guid? WorkerId { get; set; }

    /// <summary>Who of us goes beside them, where two are needed.</summary>
    public Guid? SecondWorkerId { get; set; }

    /// <summary>Who else goes: a parent, a friend, another agency.</summary>
    public Sealed? WithWhom { get; set; }

    /// <summary>Code of the list of ways to get there.</summary>
    public string? Transport { get; set; }

    public AppointmentStatus Status { get; set; } = AppointmentStatus.Arranged;

    /// <summary>The appointment in whose place this one came.</summary>
    public Guid? MovedFromId { get; init; }

    public required Guid ArrangedById { get; init; }

    public required DateTime ArrangedAt { get; init; }
}

/// <summary>What became of an appointment: a record for each change, with who, when and what came of it (rule 7).</summary>
public sealed class AppointmentResult : IAboutYoungPerson
{
    public Guid Id { get; init; } = Ids.New();

    public required Guid AppointmentId { get; init; }

    public required Guid YoungPersonId { get; init; }

    public required AppointmentStatus Became { get; init; }

    /// <summary>What came of it, or why it did not happen.</summary>
    public Sealed? Words { get; init; }

    /// <summary>One of us was there with them.</summary>
    public bool WeWereThere { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime At { get; init; }
}
