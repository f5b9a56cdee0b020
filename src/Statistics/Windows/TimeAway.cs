namespace Steadfast.Statistics.Windows;

/// <summary>
/// Days on which people could not have been seen: in custody, gone from the area, dead. They are no exposure, and an event
/// dated on one is not counted. Filled by one thread, then read by many. Days are whole numbers, both ends in.
/// </summary>
public sealed class TimeAway
{
    private readonly Dictionary<int, List<(int From, int To)>> spells = [];

    /// <summary>People with any day away.</summary>
    public int People => spells.Count;

    /// <summary>Adds a spell; spells may overlap, and days in two of them are away once.</summary>
    /// <param name="person">The person's place.</param>
    /// <param name="from">First day away.</param>
    /// <param name="to">Last day away; <see cref="int.MaxValue"/> where they did not come back.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public void Add(int person, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        if (!spells.TryGetValue(person, out var list))
            spells.Add(person, list = []);
        list.Add((from, to));
        Merge(list);
    }

    public bool IsAway(int person, int day)
    {
        if (!spells.TryGetValue(person, out var list))
            return false;
        foreach (var (from, to) in list)
            if (day >= from && day <= to)
                return true;
        return false;
    }

    /// <summary>Days away between two moments in days; the day d lasts from d to d + 1.</summary>
    public double DaysBetween(int person, double start, double end)
    {
        var days = 0.0;
        if (spells.TryGetValue(person, out var list))
            foreach (var (from, to) in list)
                days += Math.Max(0, Math.Min(end, to + 1.0) - Math.Max(start, from));
        return days;
    }

    private static void Merge(List<(int From, int To)> list)
    {
        list.Sort();
        for (var i = list.Count - 1; i > 0; i--)
        {
            if (list[i].From > (long)list[i - 1].To + 1)
                continue;
            list[i - 1] = (list[i - 1].From, Math.Max(list[i - 1].To, list[i].To));
            list.RemoveAt(i);
        }
    }
}
