namespace Steadfast.Core.MadeUp;

/// <summary>Names of one group of people, as they are borne in the service's cities.</summary>
/// <param name="Code">english, welsh, pakistani …</param>
/// <param name="Ethnicity">The code of the ethnic group that most of its bearers would name.</param>
/// <param name="Boys">Given names.</param>
/// <param name="Girls">Given names.</param>
/// <param name="Families">Family names.</param>
public sealed record NameGroup(
    string Code, string Ethnicity, IReadOnlyList<string> Boys, IReadOnlyList<string> Girls, IReadOnlyList<string> Families);

/// <summary>Names for made-up people. Nobody in particular is meant; they are data, in <c>names.txt</c>.</summary>
public static class PersonNames
{
    public static IReadOnlyList<NameGroup> Groups { get; } = Read();

    public static NameGroup Named(string code) => Groups.First(g => g.Code == code);

    private static List<NameGroup> Read()
    {
        using var stream = typeof(PersonNames).Assembly.GetManifestResourceStream("MadeUp/names.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')).ToList();
        return [.. lines.Chunk(4).Select(group => new NameGroup(group[0][1], group[0][2], Distinct(group[1]), Distinct(group[2]), Distinct(group[3])))];
    }

    private static string[] Distinct(string[] line) => [.. line.Skip(1).Distinct()];
}
