using Steadfast.Core.Calendar;

namespace Steadfast.Core.Engagement;

/// <summary>How often one way, place or time of day was tried, and how often it reached them.</summary>
/// <param name="Code">Of the list of ways or places, or a time of day.</param>
public sealed record Tries(string Code, int Tried, int Reached, DateTime LastAt)
{
    /// <summary>With fewer tries than this a share says nothing yet, and is not put in order.</summary>
    public const int Enough = 3;

    public bool IsEnough => Tried >= Enough;

    /// <summary>Share of tries that reached them, 0 to 1.</summary>
    public double Share => (double)Reached / Tried;
}

/// <summary>
/// What reached this young person so far: the share of tries that did, by way, place and time of day, and nothing more
/// than that. A contact with the family is no try to reach the young person and is left out.
/// </summary>
public static class WhatWorked
{
    /// <summary>Times of day in London, each with its first hour.</summary>
    public static readonly IReadOnlyList<(string Code, int From)> TimesOfDay = [("night", 0), ("morning", 6), ("afternoon", 12), ("late_afternoon", 15), ("evening", 18), ("late_evening", 21)];

    public static IReadOnlyList<Tries> ByWay(IEnumerable<Touch> touches) => By(touches, t => t.Way);

    public static IReadOnlyList<Tries> ByPlace(IEnumerable<Touch> touches) => By(touches, t => t.Place);

    public static IReadOnlyList<Tries> ByTimeOfDay(IEnumerable<Touch> touches) => By(touches, t => t.HourKnown ? TimeOfDay(t.At) : null);

    /// <summary>The best of those tried often enough; none where none was, or none of them ever reached anybody.</summary>
    public static Tries? Best(IReadOnlyList<Tries> tries) => tries.FirstOrDefault(t => t is { IsEnough: true, Reached: > 0 });

    public static string TimeOfDay(DateTime utc) => TimesOfDay.Last(t => t.From <= utc.ToLondon().Hour).Code;

    /// <summary>Those tried often enough by share, the more tries the earlier of two alike; then the others by tries.</summary>
    private static List<Tries> By(IEnumerable<Touch> touches, Func<Touch, string?> of) =>
    [
        .. touches.Where(t => t.Kind != Touch.FamilyContact && of(t) is not null)
            .GroupBy(t => of(t)!).Select(g => new Tries(g.Key, g.Count(), g.Count(t => t.Reached), g.Max(t => t.At)))
            .OrderByDescending(t => t.IsEnough).ThenByDescending(t => t.IsEnough ? t.Share : 0).ThenByDescending(t => t.Tried).ThenBy(t => t.Code, StringComparer.Ordinal),
    ];
}
