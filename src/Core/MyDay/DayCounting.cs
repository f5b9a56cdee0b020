using Steadfast.Core.Access;
using Steadfast.Core.Mail;

namespace Steadfast.Core.MyDay;

/// <summary>What a day holds, in counts alone: nothing in them could tell who anybody is.</summary>
public sealed class DayCounting(DayPlanner planner, ToDoList toDo)
{
    public async Task<IReadOnlyList<DayCount>> CountAsync(Viewer worker, CancellationToken cancel)
    {
        var day = await planner.ReadAsync(worker, cancel);
        var waiting = await toDo.ForAsync(worker, day.Today, cancel);
        return Count(day, waiting);
    }

    /// <summary>Counts that are nothing are left out.</summary>
    public static IReadOnlyList<DayCount> Count(WorkersDay day, IReadOnlyList<ToDo> waiting)
    {
        var appointments = waiting.Count(t => t.IsAppointment && t.Due == day.Today);
        var overdue = day.ToSee.Count(p => p.NextOn < day.Today) + day.Reviews.Count(r => r.On < day.Today) + waiting.Count(t => t.Due < day.Today);
        var other = waiting.Count(t => !t.IsAppointment && (t.Due == day.Today || (t.IsUrgent && t.Due is null)));
        return [.. new DayCount[]
        {
            new(DayCountOf.Visits, day.ToSee.Count(p => p.NextOn == day.Today)),
            new(DayCountOf.Appointments, appointments),
            new(DayCountOf.Reviews, day.Reviews.Count(r => r.On == day.Today)),
            new(DayCountOf.Overdue, overdue),
            new(DayCountOf.Other, other),
        }.Where(c => c.Number > 0)];
    }
}
