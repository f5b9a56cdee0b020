using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// How many pairs are two people of one household, counted and not estimated from the pairs compared, which are no fair
/// sample of them: pairs of one family name and one home, neither of one given name nor of one birth, are hardly ever one
/// person's. Homes are drawn where there are many records.
/// </summary>
internal sealed class Households
{
    private const int Drawn = 200_000;
    private const int LargestCounted = 64;

    /// <summary>With fewer people than this in one file, households are counted within the other.</summary>
    private const int FewPeople = 2000;

    private static readonly Field[] Homes = [Field.Postcode, Field.Address, Field.Phone];
    private readonly RecordTable _table;
    private readonly FieldColumn? _family, _given, _birth, _home;
    private readonly bool _between;
    private readonly int _first, _last;
    private readonly double _plain, _placed;

    public Households(RecordTable table)
    {
        _table = table;
        (_family, _given, _birth) = (table[Field.FamilyName], table[Field.GivenName], table[Field.DateOfBirth]);
        _home = Homes.Select(field => table[field]).FirstOrDefault(column => column is not null);
        int left = table.LeftCount, right = table.Count - left;
        _between = table.HasTwoFiles && Math.Min(left, right) >= FewPeople;
        (_first, _last) = _between || !table.HasTwoFiles ? (0, table.Count) : left > right ? (0, left) : (left, table.Count);
        if (_home is not null && (_given ?? _birth) is not null)
            (_plain, _placed) = Count();
    }

    /// <summary>Pairs among all that are of one household, seen with the chances of <paramref name="model"/>; null when no home is known.</summary>
    /// <param name="model">Chances of equal values.</param>
    /// <param name="matches">Pairs of one person.</param>
    public double? Pairs(MatchModel model, double matches)
    {
        if (_placed == 0)
            return null;
        var ofOnePerson = _between || !_table.HasTwoFiles ? matches : 0;
        var seen = _plain / _placed - ofOnePerson * Seen(model.Match, model);
        var pairs = Math.Max(seen, 0) / Seen(model.Related, model);
        return _between || !_table.HasTwoFiles ? pairs : pairs * 2 * Math.Min(_table.LeftCount, _table.Count - _table.LeftCount) / (_last - _first);
    }

    /// <summary>Whether the homes of a compared pair are known and are not the same.</summary>
    public bool AreApart(ulong packed) => _home is not null && PairComparer.LevelIn(packed, _home.Field) is > Levels.Missing and < Levels.Equal;

    /// <summary>Chance that a pair whose homes and family names are known is one of those counted.</summary>
    private double Seen(double[][] chances, MatchModel model) =>
        Equal(chances, model, _home) * (_family is null ? 1 : Equal(chances, model, _family)) * Differ(chances, model, _given) * Differ(chances, model, _birth);

    private double Differ(double[][] chances, MatchModel model, FieldColumn? column) =>
        column is null ? 1 : 1 - Math.Pow(column.Known / (double)_table.Count, 2) * Equal(chances, model, column);

    /// <summary>The chance of equality, whatever the context: a household is taken to write its home as one person does.</summary>
    private double Equal(double[][] chances, MatchModel model, FieldColumn? column)
    {
        var place = _table.Columns.ToList().IndexOf(column!);
        var equal = model.MatchChance(place, Levels.Equal);
        return ReferenceEquals(chances, model.Match) ? equal
            : column!.Field == Field.DateOfBirth ? MatchModel.EqualOf(chances[place].AsSpan(0, Levels.Count)) : Relatives.Shared(column.Field) * equal;
    }

    /// <summary>Pairs counted, and the share of pairs that could have been: homes and family names known, home drawn.</summary>
    private (double Plain, double Placed) Count()
    {
        var every = (uint)Math.Max(1, (_last - _first) / Drawn);
        var keys = new List<ulong>();
        int placedLeft = 0, placed = 0;
        for (var record = _first; record < _last; record++)
        {
            if (KeyOf(record) is not (var key and > 0))
                continue;
            (placedLeft, placed) = (placedLeft + (record < _table.LeftCount ? 1 : 0), placed + 1);
            if ((uint)(Hashing.Mix(key) >> 32) % every == 0)
                keys.Add((ulong)key << 32 | (uint)record);
        }
        keys.Sort();
        double known = _between ? placedLeft / (double)_table.LeftCount * (placed - placedLeft) / (_table.Count - _table.LeftCount)
            : Math.Pow(placed / (double)(_last - _first), 2);
        return (CountGroups(keys) * every, known);
    }

    private uint KeyOf(int record) => _family is null ? Hashing.Join((uint)_home!.Codes[record], 1) : Hashing.Join((uint)_home!.Codes[record], (uint)_family.Codes[record]);

    private double CountGroups(List<ulong> sorted)
    {
        var plain = 0.0;
        for (int from = 0, to; from < sorted.Count; from = to)
        {
            for (to = from + 1; to < sorted.Count && sorted[to] >> 32 == sorted[from] >> 32; to++)
            {
            }
            var counted = Math.Min(to - from, LargestCounted);
            if (counted > 1)
                plain += CountGroup(sorted.GetRange(from, counted)) * ((double)(to - from) * (to - from - 1) / ((double)counted * (counted - 1)));
        }
        return plain;
    }

    private int CountGroup(List<ulong> records)
    {
        var plain = 0;
        for (var i = 0; i < records.Count; i++)
            for (var j = i + 1; j < records.Count; j++)
                if (IsPlain((int)(uint)records[i], (int)(uint)records[j]))
                    plain++;
        return plain;
    }

    private bool IsPlain(int a, int b) => !(_between && a < _table.LeftCount == b < _table.LeftCount) && Differ(_given, a, b) && Differ(_birth, a, b);

    private static bool Differ(FieldColumn? column, int a, int b) => column is null || column.Codes[a] == 0 || column.Codes[a] != column.Codes[b];
}
