using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Bench.Matching.Reference;

/// <summary>Chances of town and postcode as written: the postcode's area is the town's, the rest of it is even.</summary>
internal sealed partial class HomeChances(ErrorRates rates)
{
    private const string Letters = "abdefghjlnpqrstuwxyz";
    private const double EachInArea = 1.0 / 20 / 10 / 20 / 20;

    /// <summary>For what more than two slips made: less likely than anything else, and possible.</summary>
    private const double Least = 1e-15;
    private readonly FieldChances _towns = new(SyntheticNames.Towns, FieldChances.Ranked(SyntheticNames.Towns.Length, 5), rates);
    private readonly double[] _shares = FieldChances.Ranked(SyntheticNames.Towns.Length, 5);
    private readonly ConcurrentDictionary<string, (int Town, string Meant, double Chance)[]> _sources = new();

    [GeneratedRegex("^[a-z]{2}([1-9]|1[0-9]|20) [0-9][a-z]{2}$")]
    private static partial Regex Form { get; }

    /// <summary>Chance of one home as written.</summary>
    public double Of(string place, string postcode) => postcode.Length == 0
        ? rates.Missing * _towns.Of(place)
        : Math.Max(Sources(postcode).Sum(each => each.Chance * EachInArea * _shares[each.Town] * FieldChances.Written(SyntheticNames.Towns[each.Town], place, rates)), Least);

    /// <summary>Chance of both writings, each with its own chance of a move between.</summary>
    public double Of((string Place, string Postcode) a, (string Place, string Postcode) b)
    {
        var stayed = (1 - rates.Moved) * (1 - rates.Moved);
        return stayed * Same(a, b) + (1 - stayed) * Of(a.Place, a.Postcode) * Of(b.Place, b.Postcode);
    }

    private double Same((string Place, string Postcode) a, (string Place, string Postcode) b)
    {
        if (a.Postcode.Length == 0 && b.Postcode.Length == 0)
            return rates.Missing * rates.Missing * _towns.Of(a.Place, b.Place);
        if (a.Postcode.Length == 0)
            return Same(b, a);
        var others = b.Postcode.Length == 0 ? null : Sources(b.Postcode).ToDictionary(each => each.Meant, each => each.Chance);
        return Sources(a.Postcode).Sum(each => each.Chance * (others is null ? rates.Missing : others.GetValueOrDefault(each.Meant)) * EachInArea * _shares[each.Town]
            * FieldChances.Written(SyntheticNames.Towns[each.Town], a.Place, rates) * FieldChances.Written(SyntheticNames.Towns[each.Town], b.Place, rates));
    }

    /// <summary>Postcodes that may have been meant: within one slip; within two where one slip explains nothing.</summary>
    private (int Town, string Meant, double Chance)[] Sources(string seen) => _sources.GetOrAdd(seen, _ =>
    {
        var near = Meant(Before(seen).Prepend(seen), seen);
        return near.Length > 0 ? near : Meant(Before(seen).SelectMany(Before), seen);
    });

    private (int, string, double)[] Meant(IEnumerable<string> candidates, string seen) =>
        [.. candidates.Where(text => Form.IsMatch(text)).Distinct().Select(meant => (Town: TownOf(meant), Meant: meant, Chance: FieldChances.Written(meant, seen, rates)))
            .Where(each => each.Town >= 0 && each.Chance > 0)];

    /// <summary>Texts from which one slip can lead to this one, and others besides.</summary>
    private static IEnumerable<string> Before(string seen)
    {
        for (var at = 0; at <= seen.Length; at++)
        {
            foreach (var letter in Letters + "0123456789 ")
            {
                yield return seen.Insert(at, $"{letter}");
                if (at < seen.Length)
                    yield return $"{seen[..at]}{letter}{seen[(at + 1)..]}";
            }
            if (at < seen.Length)
                yield return seen.Remove(at, 1);
            if (at + 1 < seen.Length)
                yield return $"{seen[..at]}{seen[at + 1]}{seen[at]}{seen[(at + 2)..]}";
        }
    }

    private static int TownOf(string postcode)
    {
        int first = Letters.IndexOf(postcode[0]), second = Letters.IndexOf(postcode[1]);
        var town = first + 20 * second;
        return first < 0 || second < 0 || town >= SyntheticNames.Towns.Length ? -1 : town;
    }
}
