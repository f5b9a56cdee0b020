using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Governance;

/// <summary>Makes the letters that a site's references begin with, where nobody chose them.</summary>
public static class SiteLetters
{
    /// <summary>The first letter and the next consonants of the name, three in all, and none that is taken.</summary>
    public static string For(string name, IReadOnlySet<string> taken)
    {
        var plain = string.Concat(NameParts.Fold(name)).ToUpperInvariant();
        var letters = string.Concat(plain.Where(char.IsAsciiLetterUpper));
        letters = letters.Length == 0 ? "SITE" : letters[..1] + string.Concat(letters[1..].Where(c => !"AEIOUWY".Contains(c, StringComparison.Ordinal)));
        var first = letters.PadRight(3, 'X')[..3];
        return Enumerable.Range(0, 26 * 26).Select(i => i == 0 ? first : $"{first[0]}{(char)('A' + i / 26)}{(char)('A' + i % 26)}").First(l => !taken.Contains(l));
    }
}
