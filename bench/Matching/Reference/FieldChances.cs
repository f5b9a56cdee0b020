using System.Collections.Concurrent;
using Steadfast.Statistics.Matching.Synthetic;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Bench.Matching.Reference;

/// <summary>Values a field truly has, each with its chance, and the chance of what is written for each of them.</summary>
internal sealed class FieldChances(IReadOnlyList<string> values, double[] shares, ErrorRates rates, Func<string, string>? shortened = null)
{
    private readonly ConcurrentDictionary<string, (int Value, double Chance)[]> _written = new();
    private readonly byte[][] _bytes = [.. values.Select(System.Text.Encoding.UTF8.GetBytes)];

    /// <summary>Shares of a list drawn by rank: <c>Draws.Ranked</c> backwards.</summary>
    public static double[] Ranked(int count, double shift) =>
        [.. Enumerable.Range(0, count).Select(rank => Math.Log((rank + 1 + shift) / (rank + shift)) / Math.Log((count + shift) / shift))];

    /// <summary>Chance of what is written, given what is true (<paramref name="meant"/>), of a text that may be missing or slip.</summary>
    public static double Written(string meant, string seen, ErrorRates rates) => seen.Length == 0
        ? rates.Missing
        : (1 - rates.Missing) * ((seen == meant ? 1 - rates.Typo : 0) + rates.Typo * TextSlips.Chance(meant, seen));

    /// <summary>Chance of what is written.</summary>
    public double Of(string seen) => seen.Length == 0 ? rates.Missing : Sources(seen).Sum(each => shares[each.Value] * each.Chance);

    /// <summary>Chance of both writings of one true value.</summary>
    public double Of(string seen, string other) => seen.Length == 0 || other.Length == 0 ? Of(seen) * Of(other) : Both(Sources(seen), Sources(other));

    private double Both((int Value, double Chance)[] a, (int Value, double Chance)[] b)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i].Value == b[j].Value)
                sum += shares[a[i].Value] * a[i].Chance * b[j].Chance;
            var step = a[i].Value.CompareTo(b[j].Value);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        return sum;
    }

    private (int Value, double Chance)[] Sources(string seen) => _written.GetOrAdd(seen, Find);

    private (int, double)[] Find(string seen)
    {
        var found = new List<(int, double)>();
        var bytes = System.Text.Encoding.UTF8.GetBytes(seen);
        for (var value = 0; value < values.Count; value++)
        {
            var chance = Near(_bytes[value], bytes) ? Written(values[value], seen, rates) : 0;
            if (shortened is not null)
                chance = (1 - rates.Nickname) * chance + rates.Nickname * Written(shortened(values[value]), seen, rates);
            if (chance > 0)
                found.Add((value, chance));
        }
        return [.. found];
    }

    private static bool Near(byte[] meant, byte[] seen) => Math.Abs(meant.Length - seen.Length) <= 2 && EditDistance.Between(meant, seen) <= 3;
}
