using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Options;
using Steadfast.Web.Charts;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases.Life;

/// <summary>How kinds and ties of the map, and times of a life, are called on screen; the English is the key of the Welsh.</summary>
public static class LifeWords
{
    public static IReadOnlyList<Choice> Ties { get; } = [.. Enum.GetValues<Tie>().Select(t => new Choice(EnumCode.Of(t), Of(t)))];

    public static IReadOnlyList<Choice> Times { get; } = [new("day", "The day"), new("year", "The year"), new("age", "How old they were")];

    /// <param name="guarded">Exploiters and unsafe places may be named.</param>
    public static IReadOnlyList<Choice> Kinds(bool guarded) =>
        [.. Enum.GetValues<MapKind>().Where(k => guarded || !MapEntry.Guarded(k)).Select(k => new Choice(EnumCode.Of(k), Of(k), MapEntry.Guarded(k) ? "Seen only by those who work with them and their manager" : null))];

    public static string Of(MapKind kind) => kind switch
    {
        MapKind.Family => "Family",
        MapKind.Friend => "Friend",
        MapKind.TrustedAdult => "Adult they trust",
        MapKind.SafePlace => "Safe place",
        MapKind.UnsafePlace => "Unsafe place",
        MapKind.Exploiter => "Exploits or threatens them",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Tie tie) => tie switch
    {
        Tie.Close => "Close",
        Tie.Knows => "Know each other",
        Tie.GoesThere => "Goes there",
        Tie.StaysAway => "Stays away",
        Tie.Conflict => "In conflict",
        Tie.Controls => "Has power over them",
        _ => throw new ArgumentOutOfRangeException(nameof(tie)),
    };

    public static TieLook Look(Tie tie) => tie switch
    {
        Tie.Close => TieLook.Strong,
        Tie.Conflict or Tie.StaysAway => TieLook.Broken,
        Tie.Controls => TieLook.Arrow,
        _ => TieLook.Plain,
    };

    public static bool IsPlace(MapKind kind) => kind is MapKind.SafePlace or MapKind.UnsafePlace;

    public static string When(LifeEvent happened, Wording words) =>
        happened.On is { } day ? Shown.Date(day) : happened.Year is { } year ? $"{year}" : words["{0} years old", happened.Age];
}
