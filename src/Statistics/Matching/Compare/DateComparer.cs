using System.Numerics;
using System.Runtime.InteropServices;
using Steadfast.Statistics.Matching.Blocking;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Dates, by day, month and year and by their eight digits; a value that is no date compares as text.</summary>
public sealed class DateComparer : FieldComparer
{
    private const int Decade = 2, Year = 3, SameYear = 4, TwoSlips = 5, TwoParts = 6, Slip = 7, Swapped = 8, Exchanged = 9, NewYear = 10;
    private DateParts[] _parts = [];
    private ulong[] _digits = [];

    public override IReadOnlyList<Level> Partial { get; } =
    [
        new(Decade, "within ten years", 0.01, 0.2),
        new(Year, "within a year", 0.005, 0.025),
        new(SameYear, "same year", 0.01, 0.02),
        new(TwoSlips, "two digits differ", 0.01, 0.01),
        new(TwoParts, "two parts of three the same", 0.02, 0.004),
        new(Slip, "one digit typed over", 0.035, 0.002),
        new(Swapped, "day and month exchanged", 0.01, 0.0003),
        new(Exchanged, "two digits exchanged", 0.005, 0.0005),
        new(NewYear, "same year, one of them 1 January", 0.005, 0.0001),
    ];

    public override double EqualMatch => 0.89;

    public override double TypicalShare => 5e-5;

    public override double MostDifferent => 0.3;

    /// <summary>Whether a value is no date of the calendar.</summary>
    public bool IsUnreadable(int code) => code != 0 && !DateParts.Read(Values[code]).IsDate;

    public override void Prepare()
    {
        _parts = new DateParts[Values.Count];
        _digits = new ulong[Values.Count];
        Parallel.For(1, Values.Count, code =>
        {
            _parts[code] = DateParts.Read(Values[code]);
            _digits[code] = _parts[code].HasDigits ? MemoryMarshal.Read<ulong>(Values[code]) : 0;
        });
    }

    /// <summary>Adds a raw date, brought to the eight digits of year, month and day where it can be read so.</summary>
    public override int Add(ReadOnlySpan<byte> raw)
    {
        Span<byte> folded = stackalloc byte[TextFolding.MaxLength + 32];
        var text = Unknown.Clear(folded[..TextFolding.Fold(raw, folded)]);
        Span<byte> digits = stackalloc byte[8];
        return DateParts.TryDigits(text, digits) ? Values.Add(digits) : Values.Add(text);
    }

    public override int Compare(int a, int b)
    {
        ulong x = _digits[a], y = _digits[b];
        if (x == 0 || y == 0)
            return EditDistance.Between(Values[a], Values[b]) == 1 ? Slip : Levels.Different;
        var differs = x ^ y;
        var places = ((differs & 0x7F7F7F7F7F7F7F7F) + 0x7F7F7F7F7F7F7F7F) & 0x8080808080808080;
        var count = BitOperations.PopCount(places);
        if (count == 1)
            return Slip;
        if (count == 2 && AreExchanged(x, y, BitOperations.TrailingZeroCount(places) / 8))
            return Exchanged;
        DateParts p = _parts[a], q = _parts[b];
        if (p.Year == q.Year && p.Month == q.Day && p.Day == q.Month)
            return Swapped;
        if (p.Year == q.Year && (IsNewYear(p) || IsNewYear(q)))
            return NewYear;
        var same = (p.Year == q.Year ? 1 : 0) + (p.Month == q.Month ? 1 : 0) + (p.Day == q.Day ? 1 : 0);
        return same == 2 ? TwoParts : count == 2 ? TwoSlips : Distance(p, q);
    }

    /// <summary>The day given for one who knows only the year.</summary>
    private static bool IsNewYear(DateParts date) => date is { Month: 1, Day: 1 };

    private static bool AreExchanged(ulong x, ulong y, int place)
    {
        if (place == 7)
            return false;
        var shift = place * 8;
        return (byte)(x >> shift) == (byte)(y >> (shift + 8)) && (byte)(y >> shift) == (byte)(x >> (shift + 8));
    }

    private static int Distance(DateParts p, DateParts q)
    {
        if (p.Year == q.Year)
            return SameYear;
        var months = Math.Abs(p.Year * 12 + p.Month - q.Year * 12 - q.Month);
        return months <= 12 ? Year : months <= 120 ? Decade : Levels.Different;
    }

    public override IEnumerable<ValueKey> Keys()
    {
        yield return new("", code => (uint)code, Values.Count, (0, 0), (0, 0));
        yield return new("year and month", PartKey(p => p.Year * 16 + p.Month), Values.Count, (0, 0.4), (0, 0.1));
        yield return new("day and month", PartKey(p => p.Day * 16 + p.Month), Values.Count, (0.7, 1), (0.1, 0.25));
        yield return new("year and day", PartKey(p => p.Year * 32 + p.Day), Values.Count, (0.4, 0.7), (0.25, 0.3));
        yield return new("same digits", Sorted, Values.Count, (0, 0.12), (0.3, 0.5));
        yield return new("year", PartKey(p => p.Year), Values.Count, (0, 0.7), (0, 0.35));
    }

    private Func<int, uint> PartKey(Func<DateParts, int> part) =>
        code => _parts[code] is { HasDigits: true } date ? (uint)Hashing.Mix((ulong)part(date)) | 1 : 0;

    private uint Sorted(int code)
    {
        Span<byte> digits = stackalloc byte[8];
        if (_digits[code] == 0)
            return 0;
        Values[code].CopyTo(digits);
        digits.Sort();
        return (uint)Hashing.Of(digits) | 1;
    }
}
