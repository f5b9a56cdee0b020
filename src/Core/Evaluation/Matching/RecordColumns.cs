using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Privacy;

namespace Steadfast.Core.Evaluation.Matching;

/// <summary>Which column of a file holds which field.</summary>
/// <param name="Id">Position of the id.</param>
/// <param name="Positions">Position of each field found.</param>
/// <param name="LeftOut">Headings that say nothing the matcher knows.</param>
public sealed record RecordColumns(int Id, IReadOnlyDictionary<Field, int> Positions, IReadOnlyList<string> LeftOut)
{
    /// <summary>Recognises headings: the contract's names first, then others in common use for fields still free.</summary>
    /// <exception cref="InputFaultsException">There is no id, or nothing to compare.</exception>
    public static RecordColumns Recognise(CsvFile file)
    {
        var id = IdOf(file);
        var encoded = EncodedFields(file);
        if (encoded.Count > 0)
            return new(id, encoded, [.. file.Header.Where((_, i) => i != id && !encoded.ContainsValue(i))]) { IsEncoded = true };
        var positions = PositionsOf(file, id);
        if (positions.Count == 0)
            throw new InputFaultsException(file.Name, 1, "", $"no column to compare; give at least one of {string.Join(", ", FieldNames.All.Select(FieldNames.ColumnOf))}");
        var used = positions.Values.Append(id).ToHashSet();
        return new(id, positions, [.. file.Header.Where((heading, i) => heading != "" && !used.Contains(i))]);
    }

    private static SortedDictionary<Field, int> PositionsOf(CsvFile file, int id)
    {
        var positions = new SortedDictionary<Field, int>();
        for (var i = 0; i < file.Header.Count; i++)
            if (FieldNames.Exactly(file.Header[i]) is { } field)
                positions[field] = i;
        for (var i = 0; i < file.Header.Count; i++)
            if (i != id && FieldNames.Commonly(file.Header[i]) is { } field)
                positions.TryAdd(field, i);
        AddFullName(file, positions);
        return positions;
    }

    /// <summary>A column of whole names serves both names; beside a column of one of them, "name" is the other.</summary>
    private static void AddFullName(CsvFile file, SortedDictionary<Field, int> positions)
    {
        bool hasGiven = positions.TryGetValue(Field.GivenName, out var given), hasFamily = positions.TryGetValue(Field.FamilyName, out var family);
        if (hasGiven && hasFamily)
            return;
        var full = file.Header.ToList().FindIndex(FieldNames.IsCommonlyFullName);
        if (full < 0 && (hasGiven || hasFamily) && FieldNames.IsFullNameAlone(file.Header[hasGiven ? given : family]))
            (full, hasGiven) = (hasGiven ? given : family, false);
        if (full < 0)
            return;
        if (!hasFamily || !FieldNames.IsEitherName(file.Header[full]))
            positions[Field.FamilyName] = full;
        if (!hasGiven)
            positions[Field.GivenName] = full;
    }

    /// <summary>Whether one column holds given and family name together.</summary>
    public bool HasFullName => Positions.TryGetValue(Field.GivenName, out var given) && Positions.TryGetValue(Field.FamilyName, out var family) && given == family;

    /// <summary>The id's own name first, then others in common use.</summary>
    private static int IdOf(CsvFile file)
    {
        if (file.OtherSeparator is { } mark)
            throw new InputFaultsException(file.Name, 1, "", $"the columns seem to be separated by {(mark == '\t' ? "tabs" : $"'{mark}'")}; save the file with commas between them");
        if (file.IndexOf("id") is var exact and >= 0)
            return exact;
        for (var i = 0; i < file.Header.Count; i++)
            if (FieldNames.IsCommonlyId(file.Header[i]))
                return i;
        throw new InputFaultsException(file.Name, 1, "id", "this column is missing; each record needs an id of its own");
    }

    /// <summary>Whether the values are encodings, as <c>encode</c> writes them.</summary>
    public bool IsEncoded { get; private init; }

    private static SortedDictionary<Field, int> EncodedFields(CsvFile file)
    {
        var positions = new SortedDictionary<Field, int>();
        foreach (var field in FieldNames.All)
            if (file.IndexOf(FieldNames.ColumnOf(field) + EncodedComparer.Suffix) is var position and >= 0)
                positions[field] = position;
        return positions;
    }

    /// <summary>Only the given fields; the others are left out by name.</summary>
    public RecordColumns Keep(IReadOnlySet<Field> fields, CsvFile file) => this with
    {
        Positions = Positions.Where(each => fields.Contains(each.Key)).ToDictionary(each => each.Key, each => each.Value),
        LeftOut = [.. LeftOut, .. Positions.Where(each => !fields.Contains(each.Key)).Select(each => file.Header[each.Value])],
    };
}
