using Steadfast.Core.Access;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MyDay;

/// <summary>Something that waits for one worker or manager.</summary>
/// <param name="English">What is to be done, in words that hold no name and no place of a value; the page translates it.</param>
/// <param name="Path">The page where it is done.</param>
/// <param name="Due">The day by which, in London; none where there is no hurry.</param>
public sealed record ToDo(string English, string Path, DateOnly? Due)
{
    /// <summary>The time of day, where it has one: a visit, a session, an appointment.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Whom or what it is about: a young person, a colleague, a session. On pages alone, never in a mail or a calendar.</summary>
    public string? Name { get; init; }

    /// <summary>The young person where a screen, a mail or a calendar may be read over a shoulder.</summary>
    public string? Initials { get; init; }

    /// <summary>Where to be. On pages alone, as the name.</summary>
    public string? Where { get; init; }

    /// <summary>Somewhere to be with a young person: it is counted and shown with the visits.</summary>
    public bool IsAppointment { get; init; }

    /// <summary>Must be seen before everything else: somebody's safety hangs on it.</summary>
    public bool IsUrgent { get; init; }

    public ToDo About(ShownName who) => this with { Name = who.Whole, Initials = who.Initials };
}

/// <summary>An area's answer to what waits for somebody. My day, My team, the reminders and the calendar ask every area.</summary>
public interface IToDoSource
{
    /// <summary>In a fixed number of queries, within what the viewer may see.</summary>
    Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel);
}

/// <summary>All that waits for somebody: the urgent first, then by day and time.</summary>
public sealed class ToDoList(IEnumerable<IToDoSource> sources)
{
    public async Task<IReadOnlyList<ToDo>> ForAsync(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var all = new List<ToDo>();
        foreach (var source in sources)
            all.AddRange(await source.ForAsync(viewer, today, cancel));
        return [.. all.OrderByDescending(t => t.IsUrgent).ThenBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.At ?? TimeOnly.MaxValue).ThenBy(t => t.English, StringComparer.Ordinal)];
    }
}
