using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Bench.Matching.Reference;

/// <summary>How likely records are under the generator's own laws: as one person's two, as two people's of one household, as strangers'.</summary>
internal sealed class KnownRates
{
    private const double SameFamilyName = 0.85 * 0.85;

    /// <summary>Births on one day within a household: one in fifty of neighbours, who are half of the pairs.</summary>
    private const double Twins = 0.01;

    private readonly ErrorRates _rates;
    private readonly FieldChances[] _given;
    private readonly FieldChances _family;
    private readonly DateChances _born;
    private readonly HomeChances _home;

    public KnownRates(ErrorRates rates)
    {
        _rates = rates;
        _given = [.. new[] { SyntheticNames.BoyNames, SyntheticNames.GirlNames }.Select(names => new FieldChances(names, FieldChances.Ranked(names.Length, 6), _rates, Slips.ShortForm))];
        _family = new(SyntheticNames.Surnames, FieldChances.Ranked(SyntheticNames.Surnames.Length, 25), _rates);
        (_born, _home) = (new(_rates), new(_rates));
    }

    /// <summary>No two homes are likelier than this to be one, against two.</summary>
    private const double MostOfHome = 1e9;

    /// <summary>
    /// How much likelier the two are as one person's than as strangers', and as a household's than as strangers';
    /// nothing where even one home could not bring the first to <paramref name="least"/>.
    /// </summary>
    public (double Same, double Household) Ratios(Written a, Written b, double least)
    {
        var born = _born.Of(a.Born, b.Born) / (_born.Of(a.Born) * _born.Of(b.Born));
        if (born == 0)
            return (0, 0);
        var namesApart = Names(a) * Names(b);
        var same = Names(a, b, same: true) / namesApart * born;
        if (same * MostOfHome < least)
            return (0, 0);
        var home = _home.Of((a.Place, a.Postcode), (b.Place, b.Postcode)) / (_home.Of(a.Place, a.Postcode) * _home.Of(b.Place, b.Postcode));
        return (same * home, Names(a, b, same: false) / namesApart * (1 - Twins + Twins * born) * home);
    }

    private double Names(Written a) => Orders(a).Sum(each => each.Chance * Given(each.Given, a.Sex) * _family.Of(each.Family));

    private double Names(Written a, Written b, bool same) => Orders(a).Sum(x => x.Chance * Orders(b).Sum(y => y.Chance *
        (same
            ? Given(x.Given, a.Sex, y.Given, b.Sex) * Family(x.Family, y.Family, 1)
            : Given(x.Given, a.Sex) * Given(y.Given, b.Sex) * Family(x.Family, y.Family, SameFamilyName))));

    private IEnumerable<(string Given, string Family, double Chance)> Orders(Written of) =>
        [(of.Given, of.Family, 1 - _rates.Swapped), (of.Family, of.Given, _rates.Swapped)];

    private double Family(string x, string y, double shared)
    {
        var kept = shared * (1 - _rates.Renamed) * (1 - _rates.Renamed);
        return kept * _family.Of(x, y) + (1 - kept) * _family.Of(x) * _family.Of(y);
    }

    private double Given(string x, string sex) => Enumerable.Range(0, 2).Sum(of => 0.5 * Sex(sex, of) * _given[of].Of(x));

    private double Given(string x, string sexX, string y, string sexY) =>
        Enumerable.Range(0, 2).Sum(of => 0.5 * Sex(sexX, of) * Sex(sexY, of) * _given[of].Of(x, y));

    private double Sex(string written, int of) =>
        written.Length == 0 ? _rates.Missing : written == (of == 0 ? "male" : "female") ? 1 - _rates.Missing : 0;
}
