using System.Text;
using Steadfast.Core.DataPackages;
using Steadfast.Core.Files;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>What the extract held besides what was counted in windows.</summary>
/// <param name="Rows">Offences in the file.</param>
/// <param name="OfOthers">Offences of people who are in neither file.</param>
/// <param name="Undated">Offences without a date, which are in no window.</param>
/// <param name="AfterEnd">Offences dated after the extract's stated end, which are not counted.</param>
/// <param name="FirstDay">The earliest dated offence, whoever's it is, or null.</param>
public sealed record ExtractContent(long Rows, long OfOthers, long Undated, long AfterEnd, DateOnly? FirstDay);

/// <summary>
/// Streams a file of offences (id, offence_date, offence_code) into tallies, one for each pair of windows. Blocks of the file are read on all cores;
/// each row is parsed where it stands, so no row makes an object.
/// </summary>
internal static class OffenceFile
{
    private static readonly string[] Needed = ["id", "offence_date", "offence_code"];

    public static ExtractContent Count(
        string path, PersonTable keys, IReadOnlyList<WindowTally> tallies, FaultList faults, List<string> warnings, IProgress<double>? progress = null)
    {
        using var file = CsvFile.Open(path);
        if (Columns.Find(file, Needed, faults, warnings) is not [var id, var date, _])
            return new ExtractContent(0, 0, 0, 0, null);
        var length = Math.Max(1.0, new FileInfo(path).Length);
        var all = new Part();
        foreach (var part in file.Blocks((ref CsvScanner rows) => Read(file, ref rows, id, date, keys, tallies)))
        {
            all.Add(part);
            progress?.Report(file.BytesRead / length);
        }

        faults.Add(all.Faults);
        return new ExtractContent(
            all.Rows, all.OfOthers, all.Undated, all.AfterEnd, all.FirstDay == int.MaxValue ? null : DateOnly.FromDayNumber(all.FirstDay));
    }

    private static Part Read(CsvFile file, ref CsvScanner rows, int id, int date, PersonTable keys, IReadOnlyList<WindowTally> tallies)
    {
        var part = new Part();
        var (batch, extractEnd) = (new Batch(keys, tallies), tallies[0].Windows.ExtractEnd);
        while (rows.Next())
        {
            if (rows.IsBlank || !Columns.IsWhole(file, in rows, part.Faults))
                continue;
            part.Rows++;
            if (!IsoDay.TryParse(rows[date], out var day))
            {
                part.NoDay(file, in rows, date);
                continue;
            }

            part.FirstDay = Math.Min(part.FirstDay, day.DayNumber);
            if (rows[id].IsEmpty)
                part.Faults.Add(file.Name, rows.Line, "id", "is empty; give the id of the person whose offence this is");
            else
                part.OfOthers += batch.Add(keys.KeyToFind(rows[id]), day.DayNumber);
            if (day.DayNumber > extractEnd)
                part.AfterEnd++;
        }

        part.OfOthers += batch.Count();
        return part;
    }

    /// <summary>
    /// Offences gathered until there are enough to look up together: the searches then wait for memory side by side and
    /// not one after another.
    /// </summary>
    private sealed class Batch(PersonTable keys, IReadOnlyList<WindowTally> tallies)
    {
        private const int Size = 512;
        private readonly PersonKey[] ids = new PersonKey[Size];
        private readonly int[] days = new int[Size];
        private readonly int[] persons = new int[Size];
        private int filled;

        /// <summary>Takes one offence; gives how many of a batch just counted were of nobody known.</summary>
        public int Add(PersonKey id, int day)
        {
            (ids[filled], days[filled]) = (id, day);
            return ++filled == Size ? Count() : 0;
        }

        /// <summary>Counts what was gathered; gives how many were of nobody known.</summary>
        public int Count()
        {
            var known = 0;
            for (var i = 0; i < filled; i++)
            {
                var person = keys.Find(ids[i]);
                (persons[known], days[known]) = (person, days[i]);
                known += person >= 0 ? 1 : 0;
            }

            foreach (var tally in tallies)
                tally.Add(persons.AsSpan(0, known), days.AsSpan(0, known));
            var others = filled - known;
            filled = 0;
            return others;
        }
    }

    /// <summary>What one block of rows held.</summary>
    private sealed class Part
    {
        public FaultList Faults { get; } = new();

        public long Rows { get; set; }

        public long OfOthers { get; set; }

        public long Undated { get; private set; }

        public long AfterEnd { get; set; }

        public int FirstDay { get; set; } = int.MaxValue;

        public void NoDay(CsvFile file, in CsvScanner row, int date)
        {
            if (row[date].IsEmpty)
                Undated++;
            else
                Faults.Add(file.Name, row.Line, "offence_date", IsoDay.Fault(Encoding.UTF8.GetString(row[date])));
        }

        public void Add(Part other)
        {
            Rows += other.Rows;
            OfOthers += other.OfOthers;
            Undated += other.Undated;
            AfterEnd += other.AfterEnd;
            FirstDay = Math.Min(FirstDay, other.FirstDay);
            Faults.Add(other.Faults);
        }
    }
}
