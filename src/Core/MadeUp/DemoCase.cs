using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Options;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.MadeUp;

/// <summary>A made-up young person's record in the making: what happened, when, and the rows it wrote.</summary>
/// <param name="name">What they go by.</param>
/// <param name="now">When the demo service is made; nothing in it happens later.</param>
/// <param name="dice">Their own.</param>
internal sealed class DemoCase(YoungPerson person, PersonWords words, string name, DemoTeam team, DateTime now, Dice dice)
{
    private readonly List<Happened> happened = [];
    private Dice dice = dice;

    public YoungPerson Person => person;

    public Guid Id => person.Id;

    public PersonWords Words => words;

    public DemoTeam Team => team;

    public DateTime Now => now;

    public DateOnly Today { get; } = now.ToLondonDay();

    public IReadOnlyList<Happened> Happened => happened;

    /// <summary>A sentence under a heading, sealed; in their language where it is theirs.</summary>
    public Sealed Says(string heading) => words.SealText(Said(heading));

    public string Said(string heading) => Sayings.Pick(heading, person.Language, name, ref dice);

    public bool Percent(double percent) => dice.Percent(percent);

    public int Between(int least, int most) => dice.Between(least, most);

    public T OneOf<T>(IReadOnlyList<T> some) => some[dice.Below(some.Count)];

    /// <summary>A given name of the city.</summary>
    public string GivenName(bool male)
    {
        var group = team.City.Group(ref dice);
        return OneOf(male ? group.Boys : group.Girls);
    }

    public string Postcode() => team.City.Postcode(ref dice);

    public string Code(IReadOnlyList<Option> options, int[] shares) => options[dice.Weighted(shares)].Code;

    /// <summary>Each of the options as often as its share says; at least one.</summary>
    public IReadOnlyList<string> Codes(IReadOnlyList<Option> options, int[] shares, int most)
    {
        var codes = options.Where((_, i) => dice.Percent(shares[i])).Take(most).Select(o => o.Code).ToList();
        return codes.Count > 0 ? codes : [Code(options, shares)];
    }

    /// <summary>Some time of a working day, never after now.</summary>
    public DateTime At(DateOnly day)
    {
        var at = day.AtLondon(new TimeOnly(dice.Between(9, 18), 5 * dice.Below(12)));
        return at < now ? at : now.AddMinutes(-dice.Between(2, 90));
    }

    /// <summary>Adds a row to what was told of something already.</summary>
    public void AddTo(Guid subject, object row)
    {
        var place = happened.FindIndex(h => h.Deed.SubjectId == subject);
        happened[place] = happened[place] with { Rows = [.. happened[place].Rows, row] };
    }

    public void Did(ActKind kind, DateTime at, Guid? by, Guid subject, Sealed? why, params IReadOnlyList<object> rows) =>
        happened.Add(new(at, new Deed(kind, by, person.Id, subject, why), rows));
}
