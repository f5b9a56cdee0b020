using System.Globalization;
using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Files;

namespace Steadfast.Core.Evaluation.Extracts;

/// <summary>Reads a force's two files by the columns that were said, and finds every fault in them.</summary>
internal sealed class ExtractReader(ExtractColumns columns)
{
    public const string PeopleName = "people.csv";
    public const string EventsName = "events.csv";

    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private readonly FaultList faults = new();
    private readonly List<ExtractPerson> people = [];
    private readonly List<ExtractEvent> events = [];
    private readonly Dictionary<string, int> places = [];

    /// <exception cref="InputFaultsException">Every fault of both files.</exception>
    public static ExtractData Read(byte[] peopleFile, byte[] eventsFile, ExtractColumns columns)
    {
        var reader = new ExtractReader(columns);
        reader.Each(PeopleName, peopleFile, ExtractColumns.OfPeople, reader.AddPerson);
        reader.Each(EventsName, eventsFile, ExtractColumns.OfEvents, reader.AddEvent);
        if (reader.people.Count == 0 && reader.faults.Count == 0)
            reader.faults.Add(PeopleName, 1, "", "there is nobody in this file; it needs a line for each person under its header");
        reader.faults.ThrowIfAny();
        return new ExtractData(null, null, reader.people, reader.events);
    }

    /// <summary>The headings of a file.</summary>
    /// <exception cref="InputFaultsException">The header cannot be read.</exception>
    public static IReadOnlyList<string> HeadingsOf(string name, byte[] file)
    {
        using var csv = CsvFile.Read(new MemoryStream(file, writable: false), name);
        return csv.Header;
    }

    private void Each(string name, byte[] bytes, IReadOnlyList<ExtractField> fields, Action<Row> add) => faults.Gather(() =>
    {
        using var file = CsvFile.Read(new MemoryStream(bytes, writable: false), name);
        var found = fields.ToDictionary(field => field, field => columns[field] is { } heading ? file.IndexOf(heading) : -1);
        var absent = fields.Where(field => found[field] < 0 && (columns[field] is not null || ExtractColumns.Needed.Contains(field))).ToList();
        foreach (var field in absent)
            faults.Add(name, 1, columns[field] ?? field.ToString(), "no column of this file was chosen for it; choose one");
        if (absent.Count > 0)
            return;
        file.ForEachRow((in CsvScanner row) =>
        {
            if (!Columns.IsWhole(file, in row, faults))
                return;
            var values = new Dictionary<ExtractField, string>();
            foreach (var (field, position) in found)
                if (position >= 0 && Encoding.UTF8.GetString(row[position]).Trim() is { Length: > 0 } text)
                    values[field] = text;
            add(new Row(name, row.Line, values));
        });
    });

    private void AddPerson(Row row)
    {
        if (row[ExtractField.PersonId] is not { } id)
            Fault(row, ExtractField.PersonId, "is empty; give each person an id");
        else if (!places.TryAdd(id, people.Count))
            Fault(row, ExtractField.PersonId, $"{id} stands here a second time; give each person one line");
        else
            people.Add(new ExtractPerson(id, row[ExtractField.GivenName], row[ExtractField.FamilyName], row[ExtractField.DateOfBirth],
                row[ExtractField.Sex], row[ExtractField.Postcode], row[ExtractField.Address]));
    }

    private void AddEvent(Row row)
    {
        var (on, charged) = (Day(row, ExtractField.OffenceDate), Day(row, ExtractField.ChargeDate));
        if (row[ExtractField.EventPersonId] is not { } id)
            Fault(row, ExtractField.EventPersonId, "is empty; give the id of the person whose event this is");
        else if (!places.TryGetValue(id, out var place))
            Fault(row, ExtractField.EventPersonId, $"nobody in {PeopleName} has the id {id}");
        else
            events.Add(new ExtractEvent(place, on, charged, row[ExtractField.Type] ?? "", row[ExtractField.Disposal], IsMissing(row)));
    }

    private static bool IsMissing(Row row) => (row[ExtractField.Kind] ?? row[ExtractField.Type] ?? "").StartsWith("missing", StringComparison.OrdinalIgnoreCase);

    /// <summary>As in our own files, or with the day first, as forces write it.</summary>
    private DateOnly? Day(Row row, ExtractField field)
    {
        if (row[field] is not { } text)
            return null;
        if (IsoDay.TryParse(Encoding.UTF8.GetBytes(text), out var day) || DateOnly.TryParseExact(text, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return day;
        Fault(row, field, $"\"{text}\" is not a day; 2020-05-12 or 12/05/2020 would be");
        return null;
    }

    private void Fault(Row row, ExtractField field, Sentence what) => faults.Add(row.File, row.Line, columns[field] ?? field.ToString(), what);

    private sealed record Row(string File, long Line, Dictionary<ExtractField, string> Values)
    {
        public string? this[ExtractField field] => Values.GetValueOrDefault(field);
    }
}
