namespace Steadfast.Statistics.Matching.Synthetic;

/// <summary>Slips of the pen.</summary>
internal static class Slips
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>One letter changed, left out, put in or exchanged with its neighbour; sometimes two such slips.</summary>
    public static string InText(string text, Draws draws)
    {
        var slipped = One(text, draws);
        return draws.Chance(0.2) ? One(slipped, draws) : slipped;
    }

    private static string One(string text, Draws draws)
    {
        if (text.Length < 2)
            return text;
        var at = draws.Below(text.Length - 1);
        var letter = char.IsDigit(text[at]) ? (char)('0' + draws.Below(10)) : Alphabet[draws.Below(26)];
        return draws.Below(4) switch
        {
            0 => text[..at] + letter + text[(at + 1)..],
            1 => text[..at] + text[(at + 1)..],
            2 => text[..at] + letter + text[at..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    /// <summary>A digit typed over, day and month exchanged, or the first of January for a day that was not asked.</summary>
    public static string InDate(string date, Draws draws)
    {
        switch (draws.Below(10))
        {
            case 0 or 1:
                return $"{date[..4]}-{date[8..]}-{date[5..7]}";
            case 2:
                return date[..4] + "-01-01";
            default:
                int[] places = [2, 3, 6, 8, 9];
                var at = places[draws.Below(places.Length)];
                return date[..at] + (char)('0' + draws.Below(at == 8 ? 3 : 10)) + date[(at + 1)..];
        }
    }

    /// <summary>The first letters of a name, as friends say it.</summary>
    public static string ShortForm(string name) => name.Length > 4 ? name[..Math.Max(3, name.Length / 2)] : name;
}
