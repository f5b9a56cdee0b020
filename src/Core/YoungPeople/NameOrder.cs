using System.Globalization;

namespace Steadfast.Core.YoungPeople;

/// <summary>Names are shown given name first and sorted by family name, as people do; accents do not change the order.</summary>
public static class NameOrder
{
    private static readonly CompareInfo British = CultureInfo.GetCultureInfo("en-GB").CompareInfo;

    /// <summary>Orders whole names by their last word, then by the rest.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    public static string Whole(string? given, string? family) => $"{given} {family}".Trim();

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
