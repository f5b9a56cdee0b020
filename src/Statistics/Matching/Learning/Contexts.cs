using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// Some fields say little once another has spoken: who shares a postcode shares the town, who shares a given name
/// shares the sex, an address of electronic mail holds the name. Their chances are kept apart by how that other field
/// compares: not known, different, partly alike, equal. A move changes postcode and town together.
/// </summary>
internal sealed class Contexts
{
    /// <summary>Kinds of context.</summary>
    public const int Count = 4;

    /// <summary>The other field is known and not alike.</summary>
    public const int DifferentParent = 1;

    /// <summary>The other field is equal.</summary>
    public const int EqualParent = 3;

    /// <summary>Places in a table by context and level.</summary>
    public const int Slots = Count * Levels.Count;

    private static readonly byte[] KindOf = [.. Enumerable.Range(0, Levels.Count).Select(level => (byte)(level >= Levels.Equal ? EqualParent : Math.Min(level, 2)))];
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

    /// <summary>Whether a slot is one of equality whose chance for strangers is the value's own: the other field says nothing of it.</summary>
    public static bool IsByValue(int slot) => slot < (DifferentParent + 1) * Levels.Count && slot % Levels.Count >= Levels.Equal;

    /// <summary>
    /// Whether a person's own two values differ as often in every context: a slip in the sex does not come of another
    /// given name. So twins of different sex tell households from people whose given name changed.
    /// </summary>
    public static bool ErrsAlike(Field field) => field is Field.Sex;

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
