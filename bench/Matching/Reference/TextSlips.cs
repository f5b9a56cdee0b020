namespace Steadfast.Bench.Matching.Reference;

/// <summary>The chance that the generator's slip of the pen turns one text into another: <c>Slips.InText</c> backwards.</summary>
internal static class TextSlips
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>Chance of <paramref name="seen"/>, given that <paramref name="meant"/> slipped: once, or in one case of five twice.</summary>
    public static double Chance(string meant, string seen)
    {
        if (Math.Abs(meant.Length - seen.Length) > 2)
            return 0;
        var twice = 0.0;
        foreach (var (between, chance) in Once(meant))
            if (Math.Abs(between.Length - seen.Length) <= 1)
                twice += chance * OnceChance(between, seen);
        return 0.8 * OnceChance(meant, seen) + 0.2 * twice;
    }

    /// <summary>Every text that one slip can make, with its chance; the same text may come more than once.</summary>
    public static IEnumerable<(string Text, double Chance)> Once(string text)
    {
        if (text.Length < 2)
        {
            yield return (text, 1);
            yield break;
        }
        var place = 0.25 / (text.Length - 1);
        for (var at = 0; at < text.Length - 1; at++)
        {
            var letters = LettersAt(text, at);
            foreach (var letter in letters)
            {
                yield return ($"{text[..at]}{letter}{text[(at + 1)..]}", place / letters.Length);
                yield return ($"{text[..at]}{letter}{text[at..]}", place / letters.Length);
            }
            yield return (text.Remove(at, 1), place);
            yield return ($"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}", place);
        }
    }

    private static double OnceChance(string meant, string seen)
    {
        if (meant.Length < 2)
            return meant == seen ? 1 : 0;
        int start = meant.AsSpan().CommonPrefixLength(seen), end = CommonEnd(meant, seen), longer = seen.Length - meant.Length;
        var ways = 0.0;
        for (var at = 0; at < meant.Length - 1 && at <= start; at++)
            ways += longer switch
            {
                0 => Replaced(meant, seen, at, end) + Swapped(meant, seen, at, end),
                1 when end >= meant.Length - at => LetterChance(meant, at, seen[at]),
                -1 when end >= seen.Length - at => 1,
                _ => 0,
            };
        return 0.25 * ways / (meant.Length - 1);
    }

    private static double Replaced(string meant, string seen, int at, int end) =>
        end >= meant.Length - 1 - at ? LetterChance(meant, at, seen[at]) : 0;

    private static double Swapped(string meant, string seen, int at, int end) =>
        end >= meant.Length - 2 - at && seen[at] == meant[at + 1] && seen[at + 1] == meant[at] ? 1 : 0;

    private static string LettersAt(string text, int at) => char.IsDigit(text[at]) ? Digits : Alphabet;

    private static double LetterChance(string text, int at, char letter) =>
        LettersAt(text, at) is var letters && letters.Contains(letter) ? 1.0 / letters.Length : 0;

    private static int CommonEnd(string a, string b)
    {
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[^(same + 1)] == b[^(same + 1)])
            same++;
        return same;
    }
}
