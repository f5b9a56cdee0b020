namespace Steadfast.Core.MyDay;

/// <summary>A young person somebody works with, as far as planning a day needs it. Attempts and contacts stand apart.</summary>
public sealed record DayPerson(Guid Id, string Reference, string Name, string Initials)
{
    public bool OnHold { get; init; }

    /// <summary>Given to this worker lately, and not yet met or tried by them.</summary>
    public bool IsNew { get; init; }

    public DateOnly? NextOn { get; init; }

    /// <summary>The time of day, where one was agreed.</summary>
    public TimeOnly? NextAt { get; init; }
    public string? NextPlan { get; init; }
    public DateTime? LastContactAt { get; init; }
    public DateTime? LastAttemptAt { get; init; }

    /// <summary>Attempts since somebody was last reached.</summary>
    public int AttemptsSince { get; init; }

    /// <summary>What is planned is another try: the last time nobody was met.</summary>
    public bool NextIsTry => LastContactAt is null || LastAttemptAt > LastContactAt;
}

public enum ReviewOf
{
    Plan,
    Assessment,
}

/// <summary>A plan or assessment to look at again.</summary>
public sealed record DayReview(DayPerson Person, ReviewOf Of, DateOnly On);

/// <summary>A voice that is missing, and the day by which it was promised.</summary>
public sealed record DayVoice(DayPerson Person, ReviewOf Of, DateOnly By);

/// <summary>What one worker has before them on one day.</summary>
public sealed record WorkersDay(DateOnly Today, int Caseload)
{
    /// <summary>Planned for today, or before and not yet done; the longest overdue first.</summary>
    public IReadOnlyList<DayPerson> ToSee { get; init; } = [];

    /// <summary>New to them, and not planned for today.</summary>
    public IReadOnlyList<DayPerson> New { get; init; } = [];

    /// <summary>Open, not new, and nothing is planned.</summary>
    public IReadOnlyList<DayPerson> NothingPlanned { get; init; } = [];

    public IReadOnlyList<DayReview> Reviews { get; init; } = [];

    public IReadOnlyList<DayVoice> Voices { get; init; } = [];

    public bool IsEmpty => ToSee.Count + New.Count + NothingPlanned.Count + Reviews.Count + Voices.Count == 0;
}
