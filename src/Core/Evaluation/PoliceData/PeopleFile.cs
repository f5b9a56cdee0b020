using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Reads a file of people (id, index_date, site) and every fault in it. Rows are parsed on all cores, and added in their order.</summary>
internal static class PeopleFile
{
    private static readonly string[] Needed = ["id", "index_date", "site"];

    /// <summary>Adds the file's people; an id may stand once over all files read.</summary>
    public static void Read(InputFile given, People people, FaultList faults, List<Sentence> warnings)
    {
        using var file = CsvFile.Read(given.Open(), given.Name);
        if (Columns.Find(file, Needed, faults, warnings) is not [var id, var indexDate, var site])
            return;
        var before = people.IndexDays.Count;
        foreach (var part in file.Blocks((ref CsvScanner rows) => Parse(file, ref rows, id, indexDate, site)))
            Add(file, part, people, faults);
        if (people.IndexDays.Count == before && faults.Count == 0)
            faults.Add(file.Name, 1, "", "there is nobody in this file; it needs a line for each person under its header");
    }

    private static Part Parse(CsvFile file, ref CsvScanner rows, int id, int indexDate, int site)
    {
        var part = new Part();
        while (rows.Next())
        {
            if (rows.IsBlank || !Columns.IsWhole(file, in rows, part.Faults))
                continue;
            if (rows[id].IsEmpty)
                part.Faults.Add(file.Name, rows.Line, "id", "is empty; give each person an id");
            if (IsoDay.TryParse(rows[indexDate], out var day))
                part.Add(in rows, id, day.DayNumber, site);
            else
                NoDay(file, in rows, part, indexDate);
        }

        return part;
    }

    private static void NoDay(CsvFile file, in CsvScanner row, Part part, int indexDate) =>
        part.Faults.Add(file.Name, row.Line, "index_date", row[indexDate].IsEmpty
            ? "is empty; give the day the person's support began, as YYYY-MM-DD"
            : IsoDay.Fault(Encoding.UTF8.GetString(row[indexDate])));

    private static void Add(CsvFile file, Part part, People people, FaultList faults)
    {
        faults.Add(part.Faults);
        var sites = part.Sites.Select(people.Site).ToArray();
        people.Keys.Reserve(people.Keys.Count + part.Rows.Count);
        foreach (var row in part.Rows)
        {
            var id = part.Id(row);
            if (people.Keys.TryAdd(id.Length > PersonKey.MostShort ? people.Keys.KeyToAdd(id, row.Line) : row.Key))
                people.Add(row.Day, sites[row.Site]);
            else
                faults.Add(file.Name, row.Line, "id", $"{Encoding.UTF8.GetString(id)} stands here a second time; a person is in the cohort, or the comparison, once");
        }
    }

    /// <summary>One person's row: where the id stands among the part's bytes, its key if short, the day, and the site's number in the part.</summary>
    private readonly record struct Row(PersonKey Key, int IdStart, int IdLength, int Day, int Site, long Line);

    /// <summary>The people of one block.</summary>
    private sealed class Part
    {
        private readonly List<byte> ids = [];
        private readonly List<byte[]> siteBytes = [];

        public FaultList Faults { get; } = new();

        public List<Row> Rows { get; } = new(1 << 15);

        public IEnumerable<string> Sites => siteBytes.Select(Encoding.UTF8.GetString);

        public ReadOnlySpan<byte> Id(Row row) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ids).Slice(row.IdStart, row.IdLength);

        public void Add(in CsvScanner row, int id, int day, int site)
        {
            var bytes = row[id];
            if (bytes.IsEmpty)
                return;
            var key = bytes.Length <= PersonKey.MostShort ? PersonKey.Short(bytes) : default;
            Rows.Add(new Row(key, ids.Count, bytes.Length, day, Site(row[site]), row.Line));
            ids.AddRange(bytes);
        }

        /// <summary>Sites are few, so the names seen are gone through.</summary>
        private int Site(ReadOnlySpan<byte> name)
        {
            for (var i = 0; i < siteBytes.Count; i++)
                if (name.SequenceEqual(siteBytes[i]))
                    return i;
            siteBytes.Add(name.ToArray());
            return siteBytes.Count - 1;
        }
    }
}
