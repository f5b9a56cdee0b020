using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Postcodes of any country, and their parts: outward code, sector and area where they are British ones.</summary>
public sealed class PostcodeComparer : FieldComparer
{
    private const int Area = 2, Outward = 3, TwoSlips = 4, Slip = 5;
    private Facts[] _facts = [];

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Area, "same area", 0.07, 0.04),
        new(Outward, "same district", 0.05, 0.004),
        new(TwoSlips, "two slips", 0.01, 0.004),
        new(Slip, "one slip", 0.05, 0.001),
    ];

    public override double EqualMatch => 0.7;

    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        var text = Unknown.Clear(folded[..TextFolding.Fold(raw, folded)]);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ' ')
                folded[length++] = text[i];
        return Values.Add(folded[..length]);
    }

    /// <summary>What most comparisons need of a postcode, in a quarter of a cache line.</summary>
    private readonly struct Facts(ReadOnlySpan<byte> code)
    {
        public readonly uint Letters = Text.Letters.In(code);
        public readonly uint Outward = (uint)Hashing.Of(OutwardOf(code));
        public readonly ushort Area = (ushort)(AreaOf(code) is [var first, .. var rest] ? first << 8 | (rest.IsEmpty ? 0 : rest[0]) : 0);
        public readonly byte Length = (byte)Math.Min(code.Length, 255);
    }

    public override void Prepare()
    {
        _facts = new Facts[Values.Count];
        Parallel.For(1, Values.Count, code => _facts[code] = new Facts(Values[code]));
    }

    public override int Compare(int a, int b)
    {
        ref readonly Facts p = ref _facts[a], q = ref _facts[b];
        var far = Letters.LeastEdits(p.Letters, q.Letters) > 2 || Math.Abs(p.Length - q.Length) > 2;
        var edits = far ? 3 : EditDistance.Between(Values[a], Values[b]);
        if (edits == 1)
            return Slip;
        if (p.Outward == q.Outward)
            return Outward;
        if (edits == 2 && Math.Max(p.Length, q.Length) >= 5)
            return TwoSlips;
        return p.Area == q.Area ? Area : Levels.Different;
    }

    private static ReadOnlySpan<byte> OutwardOf(ReadOnlySpan<byte> code) =>
        code.Length <= 3 ? code : code.Length >= 5 && !IsDigit(code[0]) ? code[..^3] : code[..((code.Length + 1) / 2)];

    private static ReadOnlySpan<byte> AreaOf(ReadOnlySpan<byte> code) =>
        code.Length > 1 && !IsDigit(code[0]) && !IsDigit(code[1]) ? code[..2] : code[..Math.Min(1, code.Length)];

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("same characters", Sorted, Values.Count, (0, 0.2), (0, 0.05));
        yield return new("district", code => (uint)Hashing.Of(OutwardOf(Values[code])) | 1, Values.Count, (0.4, 0.9), (0, 0.5));
    }

    private uint Sorted(int code)
    {
        Span<byte> letters = stackalloc byte[TextFolding.MaxLength + 32];
        letters = letters[..Values[code].Length];
        Values[code].CopyTo(letters);
        letters.Sort();
        return (uint)Hashing.Of(letters) | 1;
    }
}
