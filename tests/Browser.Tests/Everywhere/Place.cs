namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>A page as somebody found it.</summary>
/// <param name="Kinds">Which kinds of element it is made of: of two with the same kinds, a look at one tells about both.</param>
/// <param name="Length">In characters.</param>
public sealed record Place(Visitor Visitor, string Pattern, string Address, string Kinds, int Length)
{
    /// <summary>The fullest and the emptiest of each page as each visitor sees it, without those that look the same.</summary>
    internal static IReadOnlyList<Place> WorthALook(IEnumerable<Place> all) =>
    [
        .. all.GroupBy(place => (place.Visitor, place.Pattern))
            .SelectMany(same => new[] { same.MaxBy(place => place.Length)!, same.MinBy(place => place.Length)! })
            .DistinctBy(place => (place.Pattern, place.Kinds)),
    ];

    public override string ToString() => $"{Visitor}, {Address}";
}
