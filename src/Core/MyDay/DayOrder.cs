namespace Steadfast.Core.MyDay;

/// <summary>One stop of a worker's day: a young person planned for it, or an appointment, a group and the like.</summary>
public sealed record DayStop(DateOnly On, TimeOnly? At, DayPerson? Person, ToDo? Item);

/// <summary>A worker's stops in the order they come: what has a time by its time, then what has none, the longest overdue first.</summary>
public static class DayOrder
{
    public static IReadOnlyList<DayStop> Of(WorkersDay day, IReadOnlyList<ToDo> waiting) =>
    [
        .. day.ToSee.Select(p => new DayStop(p.NextOn!.Value, p.NextOn == day.Today ? p.NextAt : null, p, null))
            .Concat(waiting.Where(t => IsStop(t, day.Today)).Select(t => new DayStop(t.Due!.Value, t.At, null, t)))
            .OrderBy(s => s.At is null).ThenBy(s => s.At).ThenBy(s => s.On).ThenBy(s => s.Person?.Name ?? s.Item?.Name ?? "", YoungPeople.NameOrder.Comparer),
    ];

    /// <summary>What waits and is no stop of today.</summary>
    public static IReadOnlyList<ToDo> Rest(IReadOnlyList<ToDo> waiting, DateOnly today) => [.. waiting.Where(t => !IsStop(t, today))];

    private static bool IsStop(ToDo item, DateOnly today) => item.Due == today && !item.IsUrgent && (item.At is not null || item.IsAppointment);
}
