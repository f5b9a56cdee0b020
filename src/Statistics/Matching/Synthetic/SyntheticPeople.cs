using System.Globalization;

namespace Steadfast.Statistics.Matching.Synthetic;

/// <summary>How often things happen between two records of one person, each on its own.</summary>
/// <param name="Missing">A value is not known (each value).</param>
/// <param name="Typo">A slip of the pen (each value).</param>
/// <param name="Moved">Address, postcode, place and landline have changed.</param>
/// <param name="Renamed">The family name has changed.</param>
/// <param name="Nickname">The given name is a short form.</param>
/// <param name="Swapped">Given and family name stand exchanged.</param>
public sealed record ErrorRates(double Missing = 0.04, double Typo = 0.04, double Moved = 0.1, double Renamed = 0.02, double Nickname = 0.03, double Swapped = 0.005)
{
    /// <summary>All of it so many times as often.</summary>
    public ErrorRates Times(double share) => new(Missing * share, Typo * share, Moved * share, Renamed * share, Nickname * share, Swapped * share);
}

/// <summary>
/// A made-up population with what makes matching hard: households of one surname and address, twins, names and towns
/// that are common, people who move, and records with slips and gaps. The same for the same seed. Births are spread
/// over 1935 to 2012, surnames and given names fall off as one over their rank.
/// </summary>
public sealed class SyntheticPeople(ulong seed, ErrorRates rates)
{
    private static readonly DateOnly Earliest = new(1935, 1, 1);
    private readonly Draws _draws = new(seed);
    private int _next;
    private Household _home = new();

    private sealed class Household
    {
        public int Left { get; set; }
        public string Surname { get; set; } = "";
        public string Address { get; set; } = "";
        public string Town { get; set; } = "";
        public string Postcode { get; set; } = "";
        public string Phone { get; set; } = "";
        public DateOnly LastBirth { get; set; }
    }

    /// <summary>The next person's true record.</summary>
    public SyntheticRecord Person()
    {
        if (_home.Left-- <= 0)
            _home = NewHome();
        var boy = _draws.Chance(0.5);
        var names = boy ? SyntheticNames.BoyNames : SyntheticNames.GirlNames;
        var given = names[_draws.Ranked(names.Length, 6)];
        var twin = _home.LastBirth > Earliest && _draws.Chance(0.02);
        var born = twin ? _home.LastBirth : Earliest.AddDays(_draws.Below(28_400));
        _home.LastBirth = born;
        var family = _draws.Chance(0.85) ? _home.Surname : Surname();
        var values = new Dictionary<Field, string>
        {
            [Field.GivenName] = given,
            [Field.FamilyName] = family,
            [Field.DateOfBirth] = born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [Field.Sex] = boy ? "male" : "female",
            [Field.Address] = _home.Address,
            [Field.Place] = _home.Town,
            [Field.Postcode] = _home.Postcode,
            [Field.Phone] = _draws.Chance(0.3) ? _home.Phone : Phone(),
            [Field.Email] = Email(given, family),
        };
        return new() { Person = _next++, Values = values };
    }

    /// <summary>Another record of the same person, as somebody else wrote it.</summary>
    public SyntheticRecord Another(SyntheticRecord truth)
    {
        var values = new Dictionary<Field, string>(truth.Values);
        if (_draws.Chance(rates.Moved))
            Move(values);
        if (_draws.Chance(rates.Renamed))
            values[Field.FamilyName] = Surname();
        if (_draws.Chance(rates.Nickname))
            values[Field.GivenName] = Slips.ShortForm(values[Field.GivenName]);
        if (_draws.Chance(rates.Swapped))
            (values[Field.GivenName], values[Field.FamilyName]) = (values[Field.FamilyName], values[Field.GivenName]);
        foreach (var field in values.Keys.ToArray())
            if (_draws.Chance(rates.Missing))
                values[field] = "";
            else if (field != Field.Sex && _draws.Chance(rates.Typo))
                values[field] = field == Field.DateOfBirth ? Slips.InDate(values[field], _draws) : Slips.InText(values[field], _draws);
        return new() { Person = truth.Person, Values = values };
    }

    private void Move(Dictionary<Field, string> values)
    {
        var home = NewHome();
        values[Field.Address] = home.Address;
        values[Field.Place] = home.Town;
        values[Field.Postcode] = home.Postcode;
        if (_draws.Chance(0.3))
            values[Field.Phone] = Phone();
    }

    private Household NewHome()
    {
        var town = _draws.Ranked(SyntheticNames.Towns.Length, 5);
        var street = SyntheticNames.Streets[_draws.Below(SyntheticNames.Streets.Length)];
        return new()
        {
            Left = _draws.Below(5),
            Surname = Surname(),
            Address = $"{1 + _draws.Below(150)} {street}",
            Town = SyntheticNames.Towns[town],
            Postcode = Postcode(town),
            Phone = Phone(),
        };
    }

    private string Postcode(int town)
    {
        const string letters = "abdefghjlnpqrstuwxyz";
        var area = $"{letters[town % 20]}{letters[town / 20 % 20]}";
        return $"{area}{1 + _draws.Below(20)} {_draws.Below(10)}{letters[_draws.Below(20)]}{letters[_draws.Below(20)]}";
    }

    private string Surname() => SyntheticNames.Surnames[_draws.Ranked(SyntheticNames.Surnames.Length, 25)];

    private string Phone() => $"07{_draws.Below(1_000_000_000):000000000}";

    private string Email(string given, string family) =>
        $"{given}.{family}{_draws.Below(100)}@{SyntheticNames.Towns[_draws.Ranked(SyntheticNames.Towns.Length, 2)]}.example";
}
