using System.Text;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>Given names one person may go by, from <c>nicknames.txt</c>: each name is in up to four families.</summary>
public static class Nicknames
{
    private const int Most = 4;
    private static readonly (ValueDictionary Names, ulong[] Families) Data = Read();

    /// <summary>The families of a folded name, 16 bits each, 0 where there are fewer.</summary>
    public static ulong GroupsOf(ReadOnlySpan<byte> folded) =>
        Data.Names.Find(folded) is var code and > 0 ? Data.Families[code] : 0;

    /// <summary>Whether two names' families have one in common.</summary>
    public static bool Share(ulong a, ulong b)
    {
        if (a == 0 || b == 0)
            return false;
        for (; a != 0; a >>= 16)
            for (var other = b; other != 0; other >>= 16)
                if ((ushort)a == (ushort)other)
                    return true;
        return false;
    }

    private static (ValueDictionary, ulong[]) Read()
    {
        using var stream = typeof(Nicknames).Assembly.GetManifestResourceStream("Steadfast.Statistics.nicknames.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var names = new ValueDictionary();
        var families = new List<ulong> { 0 };
        ulong family = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            family++;
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Join(names, families, Encoding.UTF8.GetBytes(name), family);
        }
        return (names, families.ToArray());
    }

    private static void Join(ValueDictionary names, List<ulong> families, byte[] name, ulong family)
    {
        var code = names.Add(name);
        if (code == families.Count)
            families.Add(0);
        for (var place = 0; place < Most; place++)
        {
            var at = (ushort)(families[code] >> (16 * place));
            if (at == family)
                return;
            if (at != 0)
                continue;
            families[code] |= family << (16 * place);
            return;
        }
    }
}
