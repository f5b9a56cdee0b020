using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Electronic mail addresses: the part before the sign, slips, and addresses that are mostly alike.</summary>
public sealed class EmailComparer : FieldComparer
{
    private const int Faint = 2, Alike = 3, FewSlips = 4, Slips = 5, SameName = 6;
    private Signature[] _signatures = [];

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Faint, "something in common", 0.04, 0.02),
        new(Alike, "much in common", 0.04, 0.002),
        new(FewSlips, "three or four slips", 0.04, 0.0005),
        new(Slips, "one or two slips", 0.1, 0.00005),
        new(SameName, "same name, other domain", 0.04, 0.00005),
    ];

    public override double EqualMatch => 0.65;

    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> lower = stackalloc byte[TextFolding.MaxLength + 32];
        var length = 0;
        foreach (var b in raw[..Math.Min(raw.Length, TextFolding.MaxLength)])
            if (b > ' ')
                lower[length++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;
        return Values.Add(Unknown.Clear(lower[..length]));
    }

    public override void Prepare()
    {
        _signatures = new Signature[Values.Count];
        Parallel.For(1, Values.Count, code => _signatures[code] = new Signature(Values[code]));
    }

    public override int Compare(int a, int b)
    {
        var likeness = _signatures[a].Likeness(_signatures[b]);
        if (likeness < 0.3)
            return Levels.Different;
        ReadOnlySpan<byte> x = Values[a], y = Values[b];
        var edits = EditDistance.Between(x, y);
        if (edits <= 2)
            return Slips;
        if (NameOf(x).SequenceEqual(NameOf(y)))
            return SameName;
        return edits <= 4 && x.Length >= 10 ? FewSlips : likeness >= 0.5 ? Alike : Faint;
    }

    private static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> email) =>
        email.IndexOf((byte)'@') is var at and > 0 ? email[..at] : email;

    private static ReadOnlySpan<byte> DomainOf(ReadOnlySpan<byte> email) => email[(email.IndexOf((byte)'@') + 1)..];

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("part before the sign", code => (uint)Hashing.Of(NameOf(Values[code])) | 1, Values.Count, (0, 0.4), (0, 0.3));
        yield return new("domain", code => (uint)Hashing.Of(DomainOf(Values[code])) | 1, Values.Count, (0.5, 1), (0.4, 0.6));
    }
}
