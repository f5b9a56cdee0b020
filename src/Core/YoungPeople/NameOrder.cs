using System.Globalization;
using System.Text;

namespace Steadfast.Core.YoungPeople;

/// <summary>Names are shown given name first and sorted by family name, as people do; accents do not change the order.</summary>
public static class NameOrder
{
    private static readonly CompareInfo British = CultureInfo.GetCultureInfo("en-GB").CompareInfo;

    /// <summary>Orders whole names by their last word, then by the rest.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    public static string Whole(string? given, string? family) => $"{given} {family}".Trim();

    /// <summary>The first letter of each name, where a screen may be read over a shoulder.</summary>
    public static string Initials(params IEnumerable<string?> names) =>
        string.Concat(names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => char.ToUpperInvariant(n!.Trim()[0])));

    /// <summary>Where names stand that do not begin with a letter from a to z.</summary>
    public const string OtherLetter = "#";

    /// <summary>What long lists are leafed through by: the first letter of the word a family name is sorted by, and its first two.</summary>
    public static IEnumerable<string> Beginnings(string? family)
    {
        var letters = Plain(Split(family ?? "").Family);
        if (letters.Length == 0 || !char.IsAsciiLetterLower(letters[0]))
            return [OtherLetter];
        return letters.Length > 1 && char.IsAsciiLetterLower(letters[1]) ? [letters[..1], letters[..2]] : [letters[..1], letters[..1] + OtherLetter];
    }

    // Decomposed, so that É stands with E; apostrophes and hyphens do not count, as in the order itself.
    private static string Plain(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsLetter)).ToLowerInvariant();

    private static int Compare(string? left, string? right)
    {
        var (leftGiven, leftFamily) = Split(left ?? "");
        var (rightGiven, rightFamily) = Split(right ?? "");
        var byFamily = CompareWords(leftFamily, rightFamily);
        return byFamily != 0 ? byFamily : CompareWords(leftGiven, rightGiven);
    }

    private static int CompareWords(string left, string right) =>
        British.Compare(left, right, CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase);

    private static (string Given, string Family) Split(string name)
    {
        var space = name.LastIndexOf(' ');
        return space < 0 ? ("", name) : (name[..space], name[(space + 1)..]);
    }
}
