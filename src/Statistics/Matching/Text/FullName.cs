namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// A whole name in one column, parted into given and family name as it was typed: "Smith, John" at the comma; "SMITH
/// John" where only the first words are in capitals; else the last word is the family name, with the particles before it
/// (de la Cruz, van der Berg, ap Rhys). Titles are left out. One word alone is a family name.
/// </summary>
public static class FullName
{
    private static readonly string[] Particles = "de del la las los da das do dos di du van der den ter ten von zu zum af av ap ab ferch mac mc nic ni o st saint bin binti ibn ben el al le".Split(' ');
    private static readonly string[] Titles = "mr mrs ms miss mx dr prof rev sir herr frau hr fr sr sra srta señor señora don doña pan pani mme mlle monsieur madame".Split(' ');

    /// <summary>The given name, or nothing.</summary>
    public static ReadOnlySpan<byte> Given(ReadOnlySpan<byte> name)
    {
        Split(name, out var given, out _);
        return given;
    }

    /// <summary>The family name, or nothing.</summary>
    public static ReadOnlySpan<byte> Family(ReadOnlySpan<byte> name)
    {
        Split(name, out _, out var family);
        return family;
    }

    private static void Split(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> given, out ReadOnlySpan<byte> family)
    {
        name = name.Trim(" ,"u8);
        if (name.IndexOf((byte)',') is var comma and > 0)
        {
            given = WithoutTitle(name[(comma + 1)..].TrimStart((byte)' '));
            family = WithoutTitle(name[..comma]);
            return;
        }
        name = WithoutTitle(name);
        if (EndOfCapitals(name) is var capitals and > 0)
        {
            family = name[..capitals].TrimEnd((byte)' ');
            given = name[capitals..];
            return;
        }
        var start = FamilyStart(name);
        given = name[..start].TrimEnd((byte)' ');
        family = name[start..];
    }

    private static ReadOnlySpan<byte> WithoutTitle(ReadOnlySpan<byte> name)
    {
        while (Words.Rest(name) is { IsEmpty: false } rest && IsOneOf(Words.First(name).TrimEnd((byte)'.'), Titles))
            name = rest.TrimStart((byte)' ');
        return name;
    }

    private static int FamilyStart(ReadOnlySpan<byte> name)
    {
        var start = name.LastIndexOf((byte)' ') + 1;
        while (start > 0)
        {
            var before = name[..(start - 1)].TrimEnd((byte)' ');
            var word = before.LastIndexOf((byte)' ') + 1;
            if (word == 0 || !IsOneOf(before[word..], Particles))
                return start;
            start = word;
        }
        return start;
    }

    /// <summary>Where words wholly in capitals end, if the name begins with such words and others follow; else 0.</summary>
    private static int EndOfCapitals(ReadOnlySpan<byte> name)
    {
        var end = 0;
        for (var rest = name; !rest.IsEmpty && IsInCapitals(Words.First(rest)); rest = Words.Rest(rest))
            end = name.Length - Words.Rest(rest).Length;
        return end < name.Length && name[end..].ContainsAnyInRange((byte)'a', (byte)'z') ? end : 0;
    }

    private static bool IsInCapitals(ReadOnlySpan<byte> word) => word.Length > 2 && word.ContainsAnyInRange((byte)'A', (byte)'Z') && !word.ContainsAnyInRange((byte)'a', (byte)'z') && !word.Contains((byte)'.');

    private static bool IsOneOf(ReadOnlySpan<byte> word, string[] words)
    {
        foreach (var each in words)
            if (System.Text.Ascii.EqualsIgnoreCase(word, each))
                return true;
        return false;
    }
}
