using System.Globalization;
using System.Text;

namespace Steadfast.Core.Groups;

/// <summary>Whether two names may be of one place: "the gym" and "Tredegar Park Gym". It errs towards asking.</summary>
public static class PlaceNames
{
    // Words that say nothing of which place it is, in both languages.
    private static readonly HashSet<string> Empty = ["the", "a", "an", "of", "at", "in", "on", "by", "and", "near", "behind", "y", "yr", "r", "o", "ac", "yn", "ar", "ger", "wrth"];

    /// <summary>Every word of the shorter name stands in the longer one.</summary>
    public static bool MayBeSame(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static HashSet<string> Words(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Empty.Contains(w))];
    }
}
