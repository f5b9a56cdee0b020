using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// Some fields say little once another has spoken: who shares a postcode shares the town, who shares a given name
/// shares the sex, an address of electronic mail holds the name. Their chances are kept apart by how that other field
/// compares: not alike or not known, partly alike, equal.
/// </summary>
internal sealed class Contexts
{
    /// <summary>Kinds of context.</summary>
    public const int Count = 3;

    /// <summary>The other field is equal.</summary>
    public const int EqualParent = 2;

    /// <summary>Places in a table by context and level.</summary>
    public const int Slots = Count * Levels.Count;

    private static readonly byte[] KindOf = [.. Enumerable.Range(0, Levels.Count).Select(level => (byte)(level >= Levels.Equal ? 2 : level > Levels.Different ? 1 : 0))];
    private readonly int[] _shifts;
    private readonly int[] _parentShifts;

    public Contexts(RecordTable table)
    {
        Parents = [.. table.Columns.Select(column => ParentOf(table, column.Field))];
        _shifts = [.. table.Columns.Select(column => (int)column.Field * Levels.Bits)];
        _parentShifts = [.. Parents.Select(parent => parent < 0 ? 63 : _shifts[parent])];
    }

    /// <summary>For each column the column whose comparison its own depends on, or -1.</summary>
    public int[] Parents { get; }

    /// <summary>Where a packed comparison stands in the table of a column.</summary>
    public int SlotOf(ulong packed, int column) =>
        KindOf[(int)(packed >> _parentShifts[column]) & 15] * Levels.Count + ((int)(packed >> _shifts[column]) & 15);

    private static int ParentOf(RecordTable table, Field field)
    {
        Field[] parents = field switch
        {
            Field.Sex => [Field.GivenName],
            Field.Address => [Field.Postcode, Field.Place],
            Field.Place => table[Field.Postcode] is null ? [] : [Field.Postcode],
            Field.Email => [Field.FamilyName, Field.GivenName],
            _ => [],
        };
        foreach (var parent in parents)
            for (var column = 0; column < table.Columns.Count; column++)
                if (table.Columns[column].Field == parent)
                    return column;
        return -1;
    }
}
