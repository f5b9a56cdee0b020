using System.Globalization;
using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Bench.Matching;

/// <summary>Writes made-up files. An id is the person's number, a dash and the record's, so that truth can be read off.</summary>
internal static class SyntheticFiles
{
    private static readonly Field[] Plain = [Field.GivenName, Field.FamilyName, Field.DateOfBirth, Field.Sex, Field.Place, Field.Postcode];

    /// <summary>As many as the service's report followed up.</summary>
    private const int Few = 61;

    /// <summary>One file: seven in ten people once, two in ten twice, the rest three times, in no order.</summary>
    public static void Duplicates(string path, int records, ulong seed)
    {
        var people = new SyntheticPeople(seed, new ErrorRates());
        var all = new List<SyntheticRecord>(records);
        for (var person = 0; all.Count < records; person++)
        {
            var truth = people.Person();
            for (var copy = 0; copy < Copies(person) && all.Count < records; copy++)
                all.Add(people.Another(truth));
        }
        new Random((int)seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all));
        Write(path, all, Plain);
    }

    /// <summary>Draws of a few people each, four in five of them among the many.</summary>
    public static void FewAgainstMany(IReadOnlyList<string> draws, string many, int manyCount, ulong seed, ErrorRates rates)
    {
        var people = new SyntheticPeople(seed, rates);
        var all = Enumerable.Range(0, manyCount).Select(_ => people.Person()).ToList();
        var pick = new Random((int)seed);
        Draw(draws[0]);
        Write(many, [.. all.Select(people.Another)], Plain);
        foreach (var another in draws.Skip(1))
            Draw(another);

        void Draw(string path)
        {
            var chosen = Enumerable.Range(0, Few).Select(i => i % 5 == 4 ? people.Person() : all[pick.Next(manyCount)]).ToList();
            Write(path, [.. chosen.Select(people.Another)], Plain);
        }
    }

    /// <summary>The person an id tells of.</summary>
    public static int PersonOf(string id) => int.Parse(id.AsSpan(0, id.IndexOf('-')), CultureInfo.InvariantCulture);

    private static int Copies(int person) => (person % 10) switch { < 7 => 1, < 9 => 2, _ => 3 };

    private static void Write(string path, List<SyntheticRecord> records, IReadOnlyList<Field> fields)
    {
        using var writer = new CsvWriter(new FileStream(path, FileMode.Create, FileAccess.Write));
        writer.Row(["id", .. fields.Select(FieldNames.ColumnOf)]);
        for (var i = 0; i < records.Count; i++)
        {
            writer.Text($"{records[i].Person}-{i}");
            foreach (var field in fields)
                writer.Text(records[i][field]);
            writer.EndRow();
        }
    }
}
