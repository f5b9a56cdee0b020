using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Addresses: how many pairs of letters, and which numbers, they share.</summary>
public sealed class AddressComparer : FieldComparer
{
    private const int Some = 2, Half = 3, Most = 4, Nearly = 5;
    private Signature[] _signatures = [];

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Some, "a little in common", 0.03, 0.1),
        new(Half, "half in common", 0.04, 0.01),
        new(Most, "most in common", 0.08, 0.001),
        new(Nearly, "nearly the same", 0.15, 0.0002),
    ];

    public override double EqualMatch => 0.5;

    public override void Prepare()
    {
        _signatures = new Signature[Values.Count];
        Parallel.For(1, Values.Count, code => _signatures[code] = new Signature(Values[code]));
    }

    public override int Compare(int a, int b) => _signatures[a].Likeness(_signatures[b]) switch
    {
        >= 0.8 => Nearly,
        >= 0.62 => Most,
        >= 0.45 => Half,
        >= 0.3 => Some,
        _ => Levels.Different,
    };

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("first two words by sound", code => FirstTwo(Values[code]), Values.Count, (0, 0.55), (0, 0.25));
        yield return new("last word by sound", code => LastWord(Values[code]), Values.Count, (0, 0.7), (0, 0.2));
    }

    private static uint FirstTwo(ReadOnlySpan<byte> text) =>
        Hashing.Join((uint)Hashing.Of(Words.First(text)) | 1, Sound.Key(Words.First(Words.Rest(text))));

    private static uint LastWord(ReadOnlySpan<byte> text) => Sound.Key(text[(text.LastIndexOf((byte)' ') + 1)..]);
}
