namespace Steadfast.Core.MadeUp;

/// <summary>What made-up people say and write, by who or what it is for. The sentences are data, in <c>texts.txt</c>.</summary>
internal static class Sayings
{
    private static readonly Dictionary<string, string[]> ByHeading = Read();

    /// <summary>One of the sentences under a heading, in Welsh where there are Welsh ones.</summary>
    /// <param name="name">What the young person goes by.</param>
    public static string Pick(string heading, string? language, string name, ref Dice dice)
    {
        var lines = language == "cy" && ByHeading.TryGetValue(heading + ".cy", out var welsh) ? welsh : ByHeading[heading];
        return lines[dice.Below(lines.Length)].Replace("{name}", name, StringComparison.Ordinal);
    }

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(Sayings).Assembly.GetManifestResourceStream("MadeUp/texts.txt")!;
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, List<string>>();
        var current = new List<string>();
        while (reader.ReadLine()?.Trim() is { } line)
        {
            if (line is ['[', .. var heading, ']'])
                groups[heading] = current = [];
            else if (line.Length > 0 && line[0] != '#')
                current.Add(line);
        }
        return groups.ToDictionary(g => g.Key, g => g.Value.ToArray());
    }
}
