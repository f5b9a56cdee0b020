using System.Collections.Concurrent;
using System.Globalization;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Bench.Matching.Reference;

/// <summary>Chances of dates of birth as written: <c>Slips.InDate</c> backwards, births spread evenly.</summary>
internal sealed class DateChances(ErrorRates rates)
{
    private const int Days = 28_400;
    private static readonly DateOnly Earliest = new(1935, 1, 1);
    private static readonly int[] Places = [2, 3, 6, 8, 9];
    private readonly ConcurrentDictionary<string, Dictionary<string, double>> _sources = new();

    /// <summary>Chance of what is written.</summary>
    public double Of(string seen) => seen.Length == 0 ? rates.Missing : Sources(seen).Values.Sum() / Days;

    /// <summary>Chance of both writings of one birth.</summary>
    public double Of(string seen, string other)
    {
        if (seen.Length == 0 || other.Length == 0)
            return Of(seen) * Of(other);
        var others = Sources(other);
        return Sources(seen).Sum(each => each.Value * others.GetValueOrDefault(each.Key)) / Days;
    }

    private Dictionary<string, double> Sources(string seen) => _sources.GetOrAdd(seen, _ => Candidates(seen).Distinct().Where(IsBirth)
        .Select(meant => (meant, Chance: Written(meant, seen))).Where(each => each.Chance > 0).ToDictionary(each => each.meant, each => each.Chance));

    private static IEnumerable<string> Candidates(string seen)
    {
        yield return seen;
        yield return $"{seen[..4]}-{seen[8..]}-{seen[5..7]}";
        foreach (var at in Places)
            for (var digit = '0'; digit <= '9'; digit++)
                yield return $"{seen[..at]}{digit}{seen[(at + 1)..]}";
        if (seen.EndsWith("-01-01", StringComparison.Ordinal))
            for (var day = 0; day < 366; day++)
                yield return new DateOnly(int.Parse(seen[..4], CultureInfo.InvariantCulture), 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsBirth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day < Earliest.AddDays(Days);

    private double Written(string meant, string seen) => (1 - rates.Missing) * ((meant == seen ? 1 - rates.Typo : 0) + rates.Typo * Slipped(meant, seen));

    private static double Slipped(string meant, string seen)
    {
        var chance = seen == $"{meant[..4]}-{meant[8..]}-{meant[5..7]}" ? 0.2 : 0;
        if (seen == meant[..4] + "-01-01")
            chance += 0.1;
        foreach (var at in Places)
            if (seen[..at] == meant[..at] && seen[(at + 1)..] == meant[(at + 1)..] && seen[at] < (at == 8 ? '3' : ':'))
                chance += 0.7 / Places.Length / (at == 8 ? 3 : 10);
        return chance;
    }
}
