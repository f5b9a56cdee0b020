namespace Steadfast.Browser.Tests.Everywhere;

/// <summary>A page as somebody found it.</summary>
/// <param name="Kinds">Which kinds of element it is made of.</param>
/// <param name="Length">In characters.</param>
public sealed record Place(Visitor Visitor, string Pattern, string Address, IReadOnlySet<string> Kinds, int Length)
{
    /// <summary>Of each page the fullest and the emptiest that anybody sees, and what shows a kind of element that fuller ones do not; of each visitor one page at least, for their own frame.</summary>
    internal static IReadOnlyList<Place> WorthALook(IReadOnlyCollection<Place> all) =>
    [
        .. all.GroupBy(place => (place.Visitor, place.Pattern)).SelectMany(same => new[] { same.MaxBy(place => place.Length)!, same.MinBy(place => place.Length)! })
            .Distinct().GroupBy(place => place.Pattern).SelectMany(WithSomethingNew)
            .Concat(all.GroupBy(place => place.Visitor).Select(own => own.MaxBy(place => place.Length)!)).Distinct(),
    ];

    public override string ToString() => $"{Visitor}, {Address}";

    private static IEnumerable<Place> WithSomethingNew(IEnumerable<Place> same)
    {
        var seen = new HashSet<string>();
        var chosen = new List<Place>();
        var fullestFirst = same.OrderByDescending(place => place.Length).ToList();
        foreach (var place in fullestFirst.Where(place => !place.Kinds.IsSubsetOf(seen)))
        {
            chosen.Add(place);
            seen.UnionWith(place.Kinds);
        }
        return chosen;
    }
}
