using System.Text;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Statistics.Tests.Matching;

/// <summary>Made-up records as tables; the person each is of is known.</summary>
internal sealed class MadeUpFiles
{
    public static readonly Field[] Plain = [Field.GivenName, Field.FamilyName, Field.DateOfBirth, Field.Sex, Field.Place, Field.Postcode];

    private MadeUpFiles(RecordTable table, List<SyntheticRecord> records) => (Table, Persons) = (table, [.. records.Select(record => record.Person)]);

    public RecordTable Table { get; }

    public int[] Persons { get; }

    public bool IsTrue(int left, int right) => Persons[left] == Persons[right];

    /// <summary>One file in which every third person stands twice.</summary>
    public static MadeUpFiles WithDuplicates(int people, ulong seed, ErrorRates? rates = null, Field[]? fields = null)
    {
        var source = new SyntheticPeople(seed, rates ?? new ErrorRates());
        var records = new List<SyntheticRecord>();
        for (var person = 0; person < people; person++)
        {
            var truth = source.Person();
            for (var copy = 0; copy < (person % 3 == 0 ? 2 : 1); copy++)
                records.Add(source.Another(truth));
        }
        new Random(3).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(records));
        return Tabulate(records, 0, fields ?? Plain);
    }

    /// <summary>Two files, half of the people in both.</summary>
    public static MadeUpFiles InTwoFiles(int people, ulong seed, ErrorRates? rates = null, Field[]? fields = null)
    {
        var source = new SyntheticPeople(seed, rates ?? new ErrorRates());
        var truths = Enumerable.Range(0, people).Select(_ => source.Person()).ToList();
        var left = truths.Where((_, i) => i % 4 < 3).Select(source.Another).ToList();
        var right = truths.Where((_, i) => i % 4 > 0).Select(source.Another).ToList();
        return Tabulate([.. left, .. right], left.Count, fields ?? Plain);
    }

    /// <summary>The first <paramref name="few"/> of many people sought among all of them.</summary>
    public static MadeUpFiles FewAmongMany(int few, int many, ulong seed, ErrorRates rates)
    {
        var source = new SyntheticPeople(seed, rates);
        var truths = Enumerable.Range(0, many).Select(_ => source.Person()).ToList();
        var sought = truths.Where((_, i) => i % (many / few) == 0).Take(few).Select(source.Another).ToList();
        return Tabulate([.. sought, .. truths.Select(source.Another)], sought.Count, Plain);
    }

    /// <summary>Two files of the same young people, born within six years, each with a name of their own; the last of the left file is another by name and date in the right one.</summary>
    public static RecordTable YoungPeopleAndOneOlder(int people, string older)
    {
        var table = new RecordTable([Field.GivenName, Field.FamilyName, Field.DateOfBirth]);
        string[] given = ["Ffion", "Rhys", "Mali", "Ethan", "Amir", "Zofia", "Owen"], family = ["Sinclair", "Bowen", "Huws", "Khan", "Nowak", "Price", "Mwangi", "Ellis", "Thomas"];
        for (var file = 0; file < 2; file++)
            for (var person = 0; person < people; person++)
            {
                var born = file == 1 && person == people - 1 ? older : $"{2003 + person % 6}-{1 + person * 5 % 12:00}-{1 + person * 11 % 28:00}";
                foreach (var (column, value) in table.Columns.Zip([given[person % 7], family[person % 9], born]))
                    column.Append(Encoding.UTF8.GetBytes(value));
            }
        table.EndLeft(people);
        table.Complete(2 * people);
        return table;
    }

    private static MadeUpFiles Tabulate(List<SyntheticRecord> records, int left, Field[] fields)
    {
        var table = new RecordTable(fields);
        foreach (var record in records)
            foreach (var column in table.Columns)
                column.Append(Encoding.UTF8.GetBytes(record[column.Field]));
        table.EndLeft(left);
        table.Complete(records.Count);
        return new(table, records);
    }
}
