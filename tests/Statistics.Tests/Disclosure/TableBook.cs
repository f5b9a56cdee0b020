using Steadfast.Statistics.Disclosure;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>Rows over the same sites, each with its overall, gathered into one linked table.</summary>
internal sealed class TableBook(int sites)
{
    private readonly List<CountCell> cells = [];
    private readonly List<SumRelation> sums = [];

    public int Add(int[] counts)
    {
        int first = cells.Count;
        cells.AddRange(counts.Append(counts.Sum()).Select(count => new CountCell(count)));
        sums.Add(new(first + sites, [.. Enumerable.Range(first, sites)]));
        return first;
    }

    public void Sum(int total, int[] parts) => sums.AddRange(
        Enumerable.Range(0, sites + 1).Select(site => new SumRelation(total + site, [.. parts.Select(part => part + site)])));

    public LinkedTable Table() => new(cells, sums);
}
