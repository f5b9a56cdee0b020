using System.Globalization;
using System.Text;

namespace Steadfast.Core.YoungPeople;

/// <summary>Breaks names into what they are searched by: folded parts, how a part begins, how it sounds.</summary>
public static class NameParts
{
    /// <summary>Lower case without accents; apostrophes fall away, hyphens and spaces part words. Mac and Mc are one.</summary>
    public static string[] Fold(string? name)
    {
        var folded = new StringBuilder();
        foreach (var c in (name ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetter(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
                folded.Append(' ');
        }
        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(JoinMac)];
    }

    /// <summary>The first three letters: what somebody types first.</summary>
    public static string Start(string part) => part.Length <= 3 ? part : part[..3];

    /// <summary>
    /// How a part sounds: Soundex (Knuth, The Art of Computer Programming 3, §6) with the first letter put in its class
    /// too, so that Catherine meets Kathryn and Philip meets Filip.
    /// </summary>
    public static string Sound(string part)
    {
        var plain = part.Replace("ph", "f", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal).Replace("wr", "r", StringComparison.Ordinal).Replace("kn", "n", StringComparison.Ordinal);
        var sound = new StringBuilder(5);
        var last = '\0';
        foreach (var letter in plain)
        {
            var code = Class(letter);
            if (code != last && (code != '0' || sound.Length == 0))
                sound.Append(code);
            if (letter is not ('h' or 'w'))
                last = code;
            if (sound.Length == 5)
                break;
        }
        return sound.ToString();
    }

    private static string JoinMac(string part) =>
        part.StartsWith("mac", StringComparison.Ordinal) && part.Length > 5 ? "mc" + part[3..] : part;

    private static char Class(char letter) => letter switch
    {
        'b' or 'f' or 'p' or 'v' => '1',
        'c' or 'g' or 'j' or 'k' or 'q' or 's' or 'x' or 'z' => '2',
        'd' or 't' => '3',
        'l' => '4',
        'm' or 'n' => '5',
        'r' => '6',
        _ => '0',
    };
}
