using Microsoft.AspNetCore.Mvc.RazorPages;
using Steadfast.Core.Calendar;
using Steadfast.Core.MyDay;
using Steadfast.Web.Access;
using Steadfast.Web.Language;

namespace Steadfast.Web.Pages.MyDay;

/// <summary>Who to see today, what to review, whose voice is missing: a worker's day on one page.</summary>
public sealed class IndexModel(DayPlanner planner, ToDoList toDo, Wording words) : PageModel
{
    public WorkersDay Day { get; private set; } = null!;

    public IReadOnlyList<ToDo> Waiting { get; private set; } = [];

    /// <summary>Somebody's safety hangs on these; they come before everything else.</summary>
    public IReadOnlyList<ToDo> Urgent => [.. Waiting.Where(t => t.IsUrgent)];

    /// <summary>Today's stops in order: what has a time first.</summary>
    public IReadOnlyList<DayStop> Stops { get; private set; } = [];

    /// <summary>What waits beside the stops.</summary>
    public IReadOnlyList<ToDo> Rest { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Day = await planner.ReadAsync(HttpContext.Viewer(), cancel);
        Waiting = await toDo.ForAsync(HttpContext.Viewer(), Day.Today, cancel);
        Stops = DayOrder.Of(Day, Waiting);
        Rest = [.. DayOrder.Rest(Waiting, Day.Today).Where(t => !t.IsUrgent)];
    }

    /// <summary>When they were last reached, and how often they were tried since: never one number for both.</summary>
    public string Lately(DayPerson person)
    {
        var reached = person.LastContactAt is not { } at ? words["We have not reached them yet."]
            : at == DateTime.MinValue ? words["Last contact on a day not known."]
            : words["Last contact {0}.", Shown.DaysAgo(at.ToLondonDay(), Day.Today, words)];
        var tried = (person.AttemptsSince, person.LastContactAt) switch
        {
            (0, _) => null,
            (1, null) => words["Tried once so far."],
            (1, _) => words["Tried once since then."],
            (var n, null) => words["Tried {0} times so far.", n],
            (var n, _) => words["Tried {0} times since then.", n],
        };
        return tried is null ? reached : $"{reached} {tried}";
    }

    /// <summary>Today, or since when it is overdue.</summary>
    public string Due(DateOnly on) => on == Day.Today ? words["Today"] : words["Overdue since {0}", Shown.Day(on)];

    public static string Title(ReviewOf of) => of switch
    {
        ReviewOf.Plan => "Plan",
        _ => "Assessment",
    };

    public static string Address(DayPerson person, ReviewOf of) => $"/cases/{person.Reference}/" + of switch
    {
        ReviewOf.Plan => "plan",
        _ => "assessments",
    };
}
