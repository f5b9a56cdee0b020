using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Phone numbers and identifiers: letters and digits without spaces, perhaps mistyped.</summary>
public sealed class NumberComparer(Field which) : FieldComparer
{
    private const int ThreeSlips = 2, TwoSlips = 3, Slip = 4;

    /// <summary>Digits that tell numbers of one country apart: as many as the shortest plans have (Spain, Poland).</summary>
    private const int National = 9;

    private uint[] _letters = [];

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(ThreeSlips, "three slips", 0.01, 0.002),
        new(TwoSlips, "two slips", 0.02, 0.0002),
        new(Slip, "one slip", 0.05, 0.00001),
    ];

    public override double EqualMatch => which == Field.Phone ? 0.7 : 0.9;

    /// <summary>Adds a number without spaces or signs; of a phone number the last nine digits, so that +44 and 0, +34 and nothing meet.</summary>
    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        var text = Unknown.Clear(folded[..TextFolding.Fold(raw, folded)]);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ' ')
                folded[length++] = text[i];
        var number = folded[..length];
        return Values.Add(which == Field.Phone && length > National ? number[^National..] : number);
    }

    public override void Prepare() => _letters = KeyTable(code => Letters.In(Values[code]));

    public override int Compare(int a, int b)
    {
        if (Letters.LeastEdits(_letters[a], _letters[b]) > 3)
            return Levels.Different;
        ReadOnlySpan<byte> x = Values[a], y = Values[b];
        var longer = Math.Max(x.Length, y.Length);
        return EditDistance.Between(x, y) switch
        {
            1 when longer >= 3 => Slip,
            2 when longer >= 5 => TwoSlips,
            3 when longer >= 7 => ThreeSlips,
            _ => Levels.Different,
        };
    }

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("first half", Part(text => text[..((text.Length + 1) / 2)]), Values.Count, (0, 0.45), (0, 0.1));
        yield return new("last half", Part(text => text[((text.Length + 1) / 2)..]), Values.Count, (0.5, 0.95), (0.1, 0.2));
    }

    private delegate ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text);

    private Func<int, uint> Part(Cut cut) => code => Values[code].Length < 4 ? 0 : (uint)Hashing.Of(cut(Values[code])) | 1;
}
