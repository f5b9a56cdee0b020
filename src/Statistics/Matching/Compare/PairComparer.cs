using System.Runtime.Intrinsics.X86;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Compare;

/// <summary>
/// Compares two records field by field and packs the outcome: four bits for each <see cref="Field"/>, then two bits for
/// the order of the names (0 nothing to say, 1 as they stand, 2 the second record's exchanged, 3 the first record's).
/// </summary>
public sealed class PairComparer
{
    /// <summary>Where the two bits of the order of names stand.</summary>
    public const int OrderShift = 11 * Levels.Bits;

    /// <summary>The names stand as they should.</summary>
    public const ulong InOrder = 1;

    /// <summary>The second record's names stand exchanged.</summary>
    public const ulong Exchanged = 2;

    /// <summary>The first record's names stand exchanged.</summary>
    public const ulong FirstExchanged = 3;

    private readonly FieldColumn[] _columns;
    private readonly LevelCache?[] _caches;
    private readonly int[] _rows;
    private readonly int _width;
    private readonly bool _names;

    public PairComparer(RecordTable table)
    {
        _columns = [.. table.Columns];
        _width = _columns.Length;
        _caches = [.. _columns.Select(column => column.Comparer.IsRepeated ? new LevelCache() : null)];
        _names = table[Field.GivenName]?.Comparer is NameComparer && table[Field.FamilyName]?.Comparer is NameComparer;
        _rows = new int[(long)table.Count * _width];
        for (var column = 0; column < _width; column++)
            for (var i = 0; i < table.Count; i++)
                _rows[i * _width + column] = _columns[column].Codes[i];
    }

    /// <summary>Number of records.</summary>
    public int Records => _rows.Length / _width;

    /// <summary>The columns, in the order of <see cref="RowOf"/>.</summary>
    public IReadOnlyList<FieldColumn> Columns => _columns;

    /// <summary>The value codes of a record, column by column.</summary>
    public ReadOnlySpan<int> RowOf(int record) => _rows.AsSpan(record * _width, _width);

    /// <summary>The packed comparison of records <paramref name="a"/> and <paramref name="b"/>.</summary>
    public ulong Compare(int a, int b)
    {
        ReadOnlySpan<int> x = RowOf(a), y = RowOf(b);
        ulong packed = 0;
        var column = 0;
        if (_names)
        {
            packed = CompareNames(x, y);
            column = 2;
        }
        for (; column < x.Length; column++)
            packed |= (ulong)LevelOf(column, x[column], y[column]) << ((int)_columns[column].Field * Levels.Bits);
        return packed;
    }

    /// <summary>The same, names compared only as they stand: what chance alone gives.</summary>
    public ulong CompareInOrder(int a, int b)
    {
        ReadOnlySpan<int> x = RowOf(a), y = RowOf(b);
        ulong packed = 0;
        for (var column = 0; column < x.Length; column++)
            packed |= (ulong)LevelOf(column, x[column], y[column]) << ((int)_columns[column].Field * Levels.Bits);
        return packed;
    }

    private ulong CompareNames(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        const int given = 0, family = 1;
        int first = LevelOf(given, x[0], y[0]), last = LevelOf(family, x[1], y[1]);
        var order = first == Levels.Missing || last == Levels.Missing ? 0 : InOrder;
        if (first < Levels.Equal && last < Levels.Equal && first + last != 0 && IsWorthExchanging(x, y))
        {
            var (crossFirst, crossLast, which) = CompareAcross(x, y);
            if ((Agrees(crossFirst, crossLast) || (first <= Levels.Different && last <= Levels.Different)) && crossFirst + crossLast > first + last)
                (first, last, order) = (crossFirst, crossLast, which);
        }
        return (uint)first | ((ulong)(uint)last << Levels.Bits) | (order << OrderShift);
    }

    /// <summary>
    /// Each name against the other column's. The equal name is judged, and its rarity counted, as the kind of name it
    /// mostly is: which tells whose names stand exchanged.
    /// </summary>
    private (int First, int Last, ulong Order) CompareAcross(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        var isGivenOfFirst = x[0] != 0 && x[0] == y[1] ? IsMoreOftenGiven(x[0]) : !IsMoreOftenGiven(x[1]);
        return isGivenOfFirst
            ? (LevelOf(0, x[0], y[1]), LevelOf(1, x[1], y[0]), Exchanged)
            : (LevelOf(0, x[1], y[0]), LevelOf(1, x[0], y[1]), FirstExchanged);
    }

    private bool IsMoreOftenGiven(int code) => _columns[0].Share(code) >= _columns[1].Share(code);

    private static bool IsWorthExchanging(ReadOnlySpan<int> x, ReadOnlySpan<int> y) =>
        (x[0] != 0 && x[0] == y[1]) || (x[1] != 0 && x[1] == y[0]);

    private static bool Agrees(int first, int last) =>
        (first >= Levels.Equal && last is Levels.Missing or > 4) || (last >= Levels.Equal && first is Levels.Missing or > 4);

    private int LevelOf(int column, int a, int b)
    {
        if (a == 0 || b == 0)
            return Levels.Missing;
        var of = _columns[column];
        return a == b ? of.EqualBins[a] : _caches[column] is { } cache ? cache.Of(of.Comparer, a, b) : of.Comparer.Compare(a, b);
    }

    /// <summary>Begins to fetch a record from memory, so that comparing it a little later need not wait.</summary>
    internal unsafe void Fetch(int record)
    {
        if (Sse.IsSupported)
            fixed (int* row = &_rows[record * _width])
                Sse.Prefetch0(row);
    }

    /// <summary>The level of <paramref name="field"/> in a packed comparison.</summary>
    public static int LevelIn(ulong packed, Field field) => (int)(packed >> ((int)field * Levels.Bits)) & (Levels.Count - 1);

    /// <summary>The order of names in a packed comparison.</summary>
    public static ulong OrderIn(ulong packed) => packed >> OrderShift & 3;
}
