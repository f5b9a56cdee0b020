using Steadfast.Core.Calendar;

namespace Steadfast.Core.Engagement;

/// <summary>A step on the way to a young person.</summary>
public enum ReachingStep
{
    FamilySpokenTo,
    FirstMeeting,
    FirstAlone,
    Regular,
}

/// <summary>
/// How long it took to come near a young person in one episode. Each is the day on which it happened first; empty where
/// it has not happened yet.
/// </summary>
/// <param name="Start">The day on which a worker was theirs in this episode; empty while nobody is.</param>
public sealed record Milestones(DateOnly? Start)
{
    /// <summary>A parent or somebody else of the family was spoken to.</summary>
    public DateOnly? FamilySpokenTo { get; init; }

    /// <summary>They met: a contact, session or group that was not by phone, message, letter, video or online.</summary>
    public DateOnly? FirstMeeting { get; init; }

    /// <summary>They talked alone: a contact marked so, or a one-to-one session where nobody else was.</summary>
    public DateOnly? FirstAlone { get; init; }

    /// <summary>The day that made four weeks running, Monday to Sunday, in each of which they were reached.</summary>
    public DateOnly? Regular { get; init; }

    /// <summary>Tries that reached nobody before they first met.</summary>
    public int TriesBefore { get; init; }

    /// <summary>Weeks running that must each have a contact.</summary>
    public const int RegularWeeks = 4;

    public DateOnly? DayOf(ReachingStep step) => step switch
    {
        ReachingStep.FamilySpokenTo => FamilySpokenTo,
        ReachingStep.FirstMeeting => FirstMeeting,
        ReachingStep.FirstAlone => FirstAlone,
        _ => Regular,
    };

    /// <summary>Days from the start to a day; empty where either is.</summary>
    public int? DaysTo(DateOnly? day) => day?.DayNumber - Start?.DayNumber;

    /// <param name="touches">Of any time and in any order; those before the start, and on days not known, are left out.</param>
    public static Milestones Of(DateOnly? start, IEnumerable<Touch> touches)
    {
        if (start is not { } from)
            return new(start);
        var since = touches.Where(t => t.At > DateTime.MinValue && t.At.ToLondonDay() >= from).OrderBy(t => t.At).ToList();
        var met = since.Find(t => t.FaceToFace);
        return new(from)
        {
            FamilySpokenTo = Day(since.Find(t => t.Reached && t.Kind == Touch.FamilyContact)),
            FirstMeeting = Day(met),
            FirstAlone = Day(since.Find(t => t.ReachedThem && t.Alone == true)),
            Regular = RegularFrom([.. since.Where(t => t.ReachedThem).Select(t => t.At.ToLondonDay()).Distinct()]),
            TriesBefore = since.Count(t => !t.Reached && !(t.At > met?.At)),
        };
    }

    /// <param name="days">In order.</param>
    private static DateOnly? RegularFrom(IReadOnlyList<DateOnly> days)
    {
        // Day 0 of the calendar is a Monday.
        var weeks = days.Select(d => d.DayNumber / 7).ToHashSet();
        return days.Select(d => (DateOnly?)d).FirstOrDefault(d => Enumerable.Range(1, RegularWeeks - 1).All(ago => weeks.Contains((d!.Value.DayNumber / 7) - ago)));
    }

    private static DateOnly? Day(Touch? touch) => touch?.At.ToLondonDay();
}
