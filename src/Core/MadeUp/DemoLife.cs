using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Life;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.MadeUp;

/// <summary>The timeline of a made-up life, and the map of people and places in it.</summary>
internal sealed class DemoLife(DemoCase made)
{
    private static readonly (string Kind, int From, int To)[] Ages =
    [
        ("good_thing", 5, 8), ("move", 6, 9), ("loss", 8, 11), ("good_thing", 9, 11), ("school_change", 10, 12), ("first_trouble", 11, 13), ("police_contact", 12, 14), ("good_thing", 12, 14),
    ];

    private static readonly (MapKind Kind, string Heading, Tie Tie)[] Around =
    [
        (MapKind.Friend, "friend", Tie.Close), (MapKind.TrustedAdult, "adult", Tie.Knows), (MapKind.SafePlace, "safe", Tie.GoesThere),
        (MapKind.UnsafePlace, "unsafe", Tie.StaysAway), (MapKind.Exploiter, "exploiter", Tie.Controls),
    ];

    public void Tell(Account worker, DateOnly day)
    {
        if (made.Person.DateOfBirth is { } born)
        {
            foreach (var (kind, from, to) in Ages.Where(_ => made.Percent(70)))
                TellEvent(worker, day, kind, born, made.Between(from, to));
        }
        Draw(worker, day);
    }

    private void TellEvent(Account worker, DateOnly day, string kind, DateOnly born, int age)
    {
        var on = born.AddYears(age).AddDays(made.Between(0, 300));
        if (on >= made.Today)
            return;
        var how = made.Between(0, 2);
        var happened = new LifeEvent
        {
            YoungPersonId = made.Id,
            Kind = kind,
            On = how == 0 ? on : null,
            Year = how == 1 ? on.Year : null,
            Age = how == 2 ? age : null,
            What = made.Says("life." + kind),
        };
        made.Did(ActKind.LifeEventAdded, made.At(day), worker.Id, happened.Id, null, happened);
    }

    private void Draw(Account worker, DateOnly day)
    {
        var entries = Around.Where(_ => made.Percent(80))
            .Select(a => new MapEntry { YoungPersonId = made.Id, Kind = a.Kind, Name = made.Says("map." + a.Heading), Tie = a.Tie }).ToList();
        foreach (var entry in entries)
            made.Did(ActKind.MapEntryAdded, made.At(day), worker.Id, entry.Id, null, entry);
        if (entries.Find(e => e.Kind == MapKind.Exploiter) is not { } exploiter || entries.Find(e => e.Kind == MapKind.UnsafePlace) is not { } place)
            return;
        var tie = new MapTie { YoungPersonId = made.Id, FromId = exploiter.Id, ToId = place.Id, Tie = Tie.GoesThere };
        made.Did(ActKind.MapTieMade, made.At(day).AddMinutes(10), worker.Id, tie.Id, null, tie);
    }
}
