using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Given or family names: nicknames (given names only), naming habits, parts, initials, slips, sounds.</summary>
public sealed class NameComparer : FieldComparer
{
    private const int Faint = 2, Initial = 3, Near = 4, Sounds = 5, Close = 6, Slip = 7, Part = 8, Nickname = 9, Habit = 10;
    private readonly NameTable _names;
    private readonly bool _given;

    public NameComparer(NameTable names, bool given)
    {
        _names = names;
        _given = given;
        Values = names.Values;
    }

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Faint, "faintly alike", 0.01, 0.03),
        new(Initial, "an initial or a short form", 0.01, 0.003),
        new(Near, "near", 0.01, 0.008),
        new(Sounds, "sounds alike", 0.01, 0.002),
        new(Close, "close", 0.02, 0.003),
        new(Slip, "one slip", 0.05, 0.001),
        new(Part, "a part is the same", 0.01, 0.0005),
        new(Nickname, "nickname", 0.02, 0.003),
        new(Habit, "same name in another spelling", 0.01, 0.0005),
    ];

    public override bool IsRepeated => true;

    public override double EqualMatch => 0.83;

    public override double TypicalShare => _given ? 0.005 : 0.002;

    public override double MostDifferent => 0.35;

    public override void Prepare() => _names.Prepare();

    public override int Compare(int a, int b)
    {
        ref readonly NameFacts p = ref _names[a], q = ref _names[b];
        if (p.Habit == q.Habit)
            return Habit;
        if (_given && Nicknames.Share(p.Nicknames, q.Nicknames))
            return Nickname;
        int shorter = Math.Min(p.Length, q.Length), longer = Math.Max(p.Length, q.Length);
        var several = p.HasSeveralParts || q.HasSeveralParts;
        var far = Letters.LeastEdits(p.Letters, q.Letters) > Math.Max(3, longer / 3);
        if (far && !several && shorter > 1 && (!_given || (p.Letters & ~q.Letters) != 0 && (q.Letters & ~p.Letters) != 0))
            return Levels.Different;
        ReadOnlySpan<byte> x = Values[a], y = Values[b];
        if (several && Words.Share(x, y))
            return Part;
        if (shorter == 1 || (_given && shorter >= 3 && x.CommonPrefixLength(y) == shorter))
            return x[0] == y[0] ? Initial : Levels.Different;
        return far ? Levels.Different : Spelling(x, y, longer, p.Sound == q.Sound);
    }

    private static int Spelling(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, int longer, bool sameSound)
    {
        var edits = EditDistance.Between(x, y);
        if (edits == 1)
            return Slip;
        var alike = JaroWinkler.Similarity(x, y);
        if ((edits == 2 && longer >= 5) || alike >= 0.92)
            return Close;
        if (sameSound)
            return Sounds;
        if ((edits == 3 && longer >= 7) || alike >= 0.86)
            return Near;
        return alike >= 0.78 || (edits == 2 && longer == 4) ? Faint : Levels.Different;
    }

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("sound", code => _names[code].Sound, Values.Count, (0, 0.4), (0, 0.15));
        yield return new("first three letters", code => Start(Values[code], 3), Values.Count, (0.3, 0.85), (0, 0.3));
        yield return new("first letter", code => Start(Values[code], 1), Values.Count, (0.1, 1), (0, 0.6));
        yield return new("last three letters", code => End(Values[code], 3), Values.Count, (0, 0.5), (0.5, 0.7));
        if (_given)
            yield return new("nickname", _names.NicknameKey, Values.Count, (0, 0), (0, 0.3));
        else
            yield return new("spelling habit", code => _names[code].Habit, Values.Count, (0, 0), (0, 0.2));
    }

    private static uint Start(ReadOnlySpan<byte> name, int letters) => (uint)Hashing.Of(name[..Math.Min(letters, name.Length)]) | 1;

    private static uint End(ReadOnlySpan<byte> name, int letters) => (uint)Hashing.Of(name[Math.Max(0, name.Length - letters)..]) | 1;
}
