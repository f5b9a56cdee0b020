namespace Steadfast.TestData;

/// <summary>The figures of the report's Tables 2 to 7, as published.</summary>
public static class PublishedTables
{
    public sealed record PublishedRow(string Table, string Row, string Site, string N, string Denominator, string Percent);

    public static IReadOnlyList<PublishedRow> Rows()
    {
        using var stream = typeof(PublishedTables).Assembly.GetManifestResourceStream("published/tables.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
            .Select(f => new PublishedRow(f[0], f[1], f[2], f[3], f[4], f[5])).ToList();
    }
}
