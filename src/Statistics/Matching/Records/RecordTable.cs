using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Privacy;

namespace Steadfast.Statistics.Matching.Records;

/// <summary>
/// The records to match, as columns. One file: records 0 to Count - 1 are compared with each other. Two files: the
/// left file's records come first, and each is compared with each record of the right file.
/// </summary>
public sealed class RecordTable
{
    private readonly FieldColumn?[] _byField = new FieldColumn?[FieldNames.All.Count];

    /// <summary>An empty table with the given fields; <paramref name="encoded"/> when the values are a <see cref="BloomEncoder"/>'s.</summary>
    public RecordTable(IEnumerable<Field> fields, bool encoded = false)
    {
        var names = new NameTable();
        foreach (var field in fields.Distinct().Order())
            _byField[(int)field] = new FieldColumn(field, encoded ? new EncodedComparer(field) : ComparerFor(field, names));
        Columns = [.. _byField.OfType<FieldColumn>()];
    }

    /// <summary>The columns, in the order of <see cref="Field"/>.</summary>
    public IReadOnlyList<FieldColumn> Columns { get; }

    /// <summary>Number of records of both files.</summary>
    public int Count { get; private set; }

    /// <summary>Number of records of the left file; 0 when there is one file.</summary>
    public int LeftCount { get; private set; }

    /// <summary>Whether two files are matched.</summary>
    public bool HasTwoFiles => LeftCount > 0;

    /// <summary>Number of pairs there are to compare in all.</summary>
    public double AllPairs => HasTwoFiles ? (double)LeftCount * (Count - LeftCount) : Count * (Count - 1.0) / 2;

    /// <summary>The column of <paramref name="field"/>, or null.</summary>
    public FieldColumn? this[Field field] => _byField[(int)field];

    /// <summary>Says that the left file's records have all been appended.</summary>
    /// <param name="count">Number of left records.</param>
    public void EndLeft(int count) => LeftCount = count;

    /// <summary>Says that all records have been appended, and works out what comparing needs.</summary>
    public void Complete(int count)
    {
        Count = count;
        var names = Columns.Where(column => column.Field <= Field.FamilyName).ToArray();
        Parallel.Invoke([() => Array.ForEach(names, column => column.Fold()),
            .. Columns.Except(names).Select(column => (Action)column.Fold)]);
        foreach (var column in Columns)
            column.Prepare();
    }

    private static FieldComparer ComparerFor(Field field, NameTable names) => field switch
    {
        Field.GivenName => new NameComparer(names, given: true),
        Field.FamilyName => new NameComparer(names, given: false),
        Field.DateOfBirth => new DateComparer(),
        Field.Sex => new SexComparer(),
        Field.Postcode => new PostcodeComparer(),
        Field.Address => new AddressComparer(),
        Field.Email => new EmailComparer(),
        Field.Place or Field.Occupation => new WordsComparer(field),
        _ => new NumberComparer(field),
    };
}
