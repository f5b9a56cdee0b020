using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Places and occupations: a word or a few, spelt so or so.</summary>
public sealed class WordsComparer(Field which) : FieldComparer
{
    private const int Faint = 2, Near = 3, Close = 4, Slip = 5, Part = 6;
    private uint[] _letters = [];
    private bool[] _several = [];

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Faint, "faintly alike", 0.02, 0.04),
        new(Near, "near", 0.02, 0.01),
        new(Close, "close", 0.02, 0.002),
        new(Slip, "one slip", 0.05, 0.0005),
        new(Part, "a word is the same", 0.05, 0.01),
    ];

    public override bool IsRepeated => true;

    public override double EqualMatch => which == Field.Place ? 0.7 : 0.6;

    public override double TypicalShare => 0.01;

    public override void Prepare()
    {
        _letters = KeyTable(code => Letters.In(Values[code]));
        _several = new bool[Values.Count];
        for (var code = 1; code < Values.Count; code++)
            _several[code] = Values[code].Contains((byte)' ');
    }

    public override int Compare(int a, int b)
    {
        ReadOnlySpan<byte> x = Values[a], y = Values[b];
        if ((_several[a] || _several[b]) && Words.Share(x, y))
            return Part;
        var longer = Math.Max(x.Length, y.Length);
        if (Letters.LeastEdits(_letters[a], _letters[b]) > Math.Max(3, longer / 3))
            return Levels.Different;
        var edits = EditDistance.Between(x, y);
        if (edits == 1)
            return Slip;
        if (edits == 2 && longer >= 5)
            return Close;
        var alike = JaroWinkler.Similarity(x, y);
        return alike >= 0.92 ? Close : (edits == 3 && longer >= 7) || alike >= 0.86 ? Near : alike >= 0.78 ? Faint : Levels.Different;
    }

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("sound", code => Sound.Key(Values[code]), Values.Count, (0, 0.4), (0, 0.1));
    }
}
