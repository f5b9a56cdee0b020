namespace Steadfast.Bench.Matching.Reference;

/// <summary>One record as written: the six columns of the made-up files.</summary>
internal sealed record Written(string Id, string Given, string Family, string Born, string Sex, string Place, string Postcode)
{
    public int Person => SyntheticFiles.PersonOf(Id);

    public static Written[] Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(cells => new Written(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))];
}
