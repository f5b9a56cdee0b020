namespace Steadfast.Core.Engagement;

/// <summary>What a day with the service was.</summary>
public enum DayState
{
    Open,
    Held,
    Closed,
}

/// <summary>Days in a row of one kind: from the first up to, and not including, <paramref name="Until"/>.</summary>
public sealed record DaySpan(DayState State, DateOnly From, DateOnly Until)
{
    public int Days => Until.DayNumber - From.DayNumber;
}

/// <summary>Counts the days that a young person was with the service, over all their episodes.</summary>
public static class EpisodeDays
{
    /// <summary>
    /// Every day from the first day of the first episode to today, today in it, is one thing and one only: closed outside
    /// every episode, held inside an episode and a hold, open inside an episode otherwise. So the counts add up to the
    /// whole time. The day on which a hold or an episode ends belongs to what follows it.
    /// </summary>
    /// <param name="episodes">In any order; they may overlap.</param>
    /// <param name="holds">In any order; what lies outside every episode counts for nothing.</param>
    /// <returns>Spans in order, without a gap, neighbours of different kinds; none before the first episode begins.</returns>
    public static IReadOnlyList<DaySpan> Of(IReadOnlyList<Stretch> episodes, IReadOnlyList<Stretch> holds, DateOnly today)
    {
        var end = today.AddDays(1);
        var begun = episodes.Where(e => e.From < end).ToList();
        if (begun.Count == 0)
            return [];
        var first = begun.Min(e => e.From);
        var edges = episodes.Concat(holds).SelectMany(s => new[] { s.From, s.Until ?? end }).Where(day => day > first && day < end)
            .Append(first).Append(end).Distinct().Order().ToList();
        var spans = new List<DaySpan>();
        for (var i = 0; i + 1 < edges.Count; i++)
            Add(spans, new(StateOn(edges[i], begun, holds), edges[i], edges[i + 1]));
        return spans;
    }

    public static int Days(this IReadOnlyList<DaySpan> spans, DayState state) => spans.Where(s => s.State == state).Sum(s => s.Days);

    private static DayState StateOn(DateOnly day, List<Stretch> episodes, IReadOnlyList<Stretch> holds) =>
        !episodes.Any(e => e.Has(day)) ? DayState.Closed : holds.Any(h => h.Has(day)) ? DayState.Held : DayState.Open;

    private static void Add(List<DaySpan> spans, DaySpan next)
    {
        if (spans.Count > 0 && spans[^1].State == next.State)
            spans[^1] = spans[^1] with { Until = next.Until };
        else
            spans.Add(next);
    }
}
