namespace Steadfast.Statistics.Survival;

/// <summary>What happened at one time: people at risk just before it, events, people last seen.</summary>
internal readonly record struct TimePoint(double Time, int AtRisk, int Events, int Censored);

/// <summary>Follow-up times in order.</summary>
internal static class FollowUp
{
    /// <summary>Positions by time, earliest first.</summary>
    public static int[] Order(double[] times, bool[] events)
    {
        if (times.Length != events.Length)
            throw new ArgumentException($"{times.Length} times need as many events, not {events.Length}.", nameof(events));
        foreach (var time in times)
            if (!(time >= 0) || double.IsInfinity(time))
                throw new ArgumentException($"A follow-up time is 0 or more, not {time}.", nameof(times));
        var order = Enumerable.Range(0, times.Length).ToArray();
        Array.Sort((double[])times.Clone(), order);
        return order;
    }

    /// <summary>One point for each different time, earliest first.</summary>
    public static List<TimePoint> ByTime(double[] times, bool[] events)
    {
        var order = Order(times, events);
        var points = new List<TimePoint>();
        for (int first = 0, next; first < order.Length; first = next)
        {
            var died = 0;
            for (next = first; next < order.Length && times[order[next]] == times[order[first]]; next++)
                died += events[order[next]] ? 1 : 0;
            points.Add(new TimePoint(times[order[first]], order.Length - first, died, next - first - died));
        }

        return points;
    }
}
