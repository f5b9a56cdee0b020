using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>All keys that a table's columns offer.</summary>
internal static class KeySources
{
    public static KeySource[] Of(RecordTable table)
    {
        var keys = new List<KeySource>();
        foreach (var column in table.Columns)
            foreach (var key in column.Comparer.Keys())
                keys.Add(new ValueKeySource(key, column.Codes) { Field = column.Field, Name = NameOf(column.Field, key) });
        if (table[Field.GivenName] is { Comparer: NameComparer } given && table[Field.FamilyName] is { Comparer: NameComparer } family)
            foreach (var key in family.Comparer.Keys().Take(2))
                keys.Add(new UnorderedNamesKeySource(key, given.Codes, family.Codes)
                {
                    Field = Field.GivenName,
                    Name = $"both names in either order {key.Name}".TrimEnd(),
                });
        return [.. keys];
    }

    /// <summary>Whether two keys tell of the same field, so that a rule gains nothing from having both.</summary>
    public static bool Overlap(KeySource a, KeySource b) =>
        a.Field == b.Field || (IsName(a.Field) && IsName(b.Field) && (a is UnorderedNamesKeySource || b is UnorderedNamesKeySource));

    private static bool IsName(Field field) => field <= Field.FamilyName;

    private static string NameOf(Field field, ValueKey key) => $"{FieldNames.ColumnOf(field)} {key.Name}".TrimEnd();
}
