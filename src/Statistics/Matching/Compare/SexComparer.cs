using System.Text;
using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Sex or gender: words of several languages and their first letters are brought together.</summary>
public sealed class SexComparer : FieldComparer
{
    /// <summary>English, Welsh, Spanish, French, German, Polish; the numbers are those of ISO/IEC 5218.</summary>
    private static readonly HashSet<string> Male = [.. "male m man boy 1 gwryw bachgen masculino hombre varon nino h masculin homme garcon mannlich maennlich mann junge mezczyzna meski chlopiec".Split(' ')];

    private static readonly HashSet<string> Female = [.. "female f woman girl 2 benyw merch femenino mujer nina feminin femme fille weiblich w frau madchen maedchen kobieta k zenski dziewczyna dziewczynka".Split(' ')];

    public override IReadOnlyList<Level> Partial => [];

    public override double EqualMatch => 0.98;

    public override double TypicalShare => 0.5;

    public override double MostDifferent => 0.15;

    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        var text = Unknown.Clear(folded[..TextFolding.Fold(raw, folded)]);
        if (text.IsEmpty || text.SequenceEqual("u"u8) || text.SequenceEqual("0"u8) || text.SequenceEqual("9"u8))
            return 0;
        Span<char> word = stackalloc char[text.Length];
        Encoding.Latin1.GetChars(text, word);
        return Values.Add(Holds(Male, word) ? "male"u8 : Holds(Female, word) ? "female"u8 : text);
    }

    // Asked for each record: no string is made for it.
    private static bool Holds(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public override void Prepare()
    {
    }

    public override int Compare(int a, int b) => Levels.Different;

    public override IEnumerable<ValueKey> Keys() => [];
}
