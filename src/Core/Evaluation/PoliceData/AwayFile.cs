using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>Reads a file of days on which people could not offend or be seen here (id, from, to, kind).</summary>
internal static class AwayFile
{
    private static readonly string[] Needed = ["id", "from", "to", "kind"];
    private static readonly string[] Kinds = ["custody", "moved", "died"];

    public static TimeAway Read(InputFile given, People people, FaultList faults, List<Sentence> warnings)
    {
        using var file = CsvFile.Read(given.Open(), given.Name);
        var (away, strangers) = (new TimeAway(), 0);
        if (Columns.Find(file, Needed, faults, warnings) is not [var id, var from, var to, var kind])
            return away;
        file.ForEachRow((in CsvScanner row) =>
        {
            if (!Columns.IsWhole(file, in row, faults) || !IsKind(file, in row, kind, faults) || Days(file, in row, from, to, faults) is not (var first, var last))
                return;
            var person = people.Keys.Find(people.Keys.KeyToFind(row[id]));
            if (person >= 0)
                away.Add(person, first, last);
            else
                strangers++;
        });
        if (strangers > 0)
            warnings.Add($"{strangers} rows of {file.Name} are of people who are not in the cohort or the comparison.");
        return away;
    }

    private static bool IsKind(CsvFile file, in CsvScanner row, int kind, FaultList faults)
    {
        var text = Encoding.UTF8.GetString(row[kind]);
        if (Kinds.Contains(text))
            return true;
        faults.Add(file.Name, row.Line, "kind", $"\"{text}\" is not known; write {string.Join(", ", Kinds[..^1])} or {Kinds[^1]}");
        return false;
    }

    private static (int First, int Last)? Days(CsvFile file, in CsvScanner row, int from, int to, FaultList faults)
    {
        if (!IsoDay.TryParse(row[from], out var first))
            faults.Add(file.Name, row.Line, "from", row[from].IsEmpty ? "is empty; give the first day away, as YYYY-MM-DD" : IsoDay.Fault(Encoding.UTF8.GetString(row[from])));
        else if (row[to].IsEmpty)
            return (first.DayNumber, int.MaxValue);
        else if (!IsoDay.TryParse(row[to], out var last))
            faults.Add(file.Name, row.Line, "to", IsoDay.Fault(Encoding.UTF8.GetString(row[to])));
        else if (last < first)
            faults.Add(file.Name, row.Line, "to", $"{last:yyyy-MM-dd} is before the first day, {first:yyyy-MM-dd}; leave it empty where it has not ended");
        else
            return (first.DayNumber, last.DayNumber);
        return null;
    }
}
