using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Sex or gender: words of several languages and their first letters are brought together.</summary>
public sealed class SexComparer : FieldComparer
{
    public override IReadOnlyList<Level> Partial => [];

    public override double EqualMatch => 0.98;

    public override double TypicalShare => 0.5;

    public override double MostDifferent => 0.15;

    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        var text = Unknown.Clear(folded[..TextFolding.Fold(raw, folded)]);
        if (text.IsEmpty || text.SequenceEqual("u"u8))
            return 0;
        return Values.Add(IsMale(text) ? "male"u8 : IsFemale(text) ? "female"u8 : text);
    }

    private static bool IsMale(ReadOnlySpan<byte> text) => text.SequenceEqual("m"u8) || text.SequenceEqual("man"u8)
        || text.SequenceEqual("boy"u8) || text.SequenceEqual("gwryw"u8) || text.SequenceEqual("masculino"u8);

    private static bool IsFemale(ReadOnlySpan<byte> text) => text.SequenceEqual("f"u8) || text.SequenceEqual("woman"u8)
        || text.SequenceEqual("girl"u8) || text.SequenceEqual("benyw"u8) || text.SequenceEqual("w"u8);

    public override void Prepare()
    {
    }

    public override int Compare(int a, int b) => Levels.Different;

    public override IEnumerable<ValueKey> Keys() => [];
}
