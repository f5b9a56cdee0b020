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
/// <param name="Unweighted">Where weights are given, offences whose code has none.</param>
public sealed record ExtractContent(long Rows, long OfOthers, long Undated, long AfterEnd, DateOnly? FirstDay, long Unweighted = 0);

/// <summary>
/// Streams a file of events (id, a day, perhaps a code) into tallies, one for each pair of windows. Blocks of the file are
/// read on all cores; each row is parsed where it stands, so no row makes an object.
/// </summary>
internal sealed class EventFile
{
    private readonly string[] needed;
    private readonly EventCounter counter;

    private EventFile(string[] needed, EventCounter counter) => (this.needed, this.counter) = (needed, counter);

    /// <summary>Once counted: whether any event, dated or not, is of one of the people.</summary>
    public bool FoundAnybody { get; private set; }

    /// <summary>Offences: id, offence_date, offence_code.</summary>
    public static EventFile Offences(EventCounter counter) => new(["id", "offence_date", "offence_code"], counter);

    /// <summary>Missing episodes: id, missing_on.</summary>
    public static EventFile Missing(EventCounter counter) => new(["id", "missing_on"], counter);

    public ExtractContent Count(InputFile given, FaultList faults, List<Sentence> warnings, IProgress<double>? progress = null)
    {
        using var stream = given.Open();
        var length = Math.Max(1.0, stream.Length);
        using var file = CsvFile.Read(stream, given.Name);
        if (Columns.Find(file, needed, faults, warnings) is not { } columns)
            return new ExtractContent(0, 0, 0, 0, null);
        var all = new Part();
        foreach (var part in file.Blocks((ref CsvScanner rows) => Read(file, ref rows, columns)))
        {
            all.Add(part);
            progress?.Report(file.BytesRead / length);
        }

        faults.Add(all.Faults);
        FoundAnybody = all.UndatedOfPeople > 0 || all.Rows - all.Undated > all.OfOthers;
        return new ExtractContent(
            all.Rows, all.OfOthers, all.Undated, all.AfterEnd, all.FirstDay == int.MaxValue ? null : DateOnly.FromDayNumber(all.FirstDay), all.Unweighted);
    }

    private Part Read(CsvFile file, ref CsvScanner rows, int[] columns)
    {
        var (id, date, part, batch) = (columns[0], columns[1], new Part(), new EventBatch(counter));
        while (rows.Next())
        {
            if (rows.IsBlank || !Columns.IsWhole(file, in rows, part.Faults))
                continue;
            part.Rows++;
            if (!IsoDay.TryParse(rows[date], out var day))
            {
                part.NoDay(file, in rows, date);
                part.UndatedOfPeople += counter.Find(counter.Key(rows[id])).Person >= 0 ? 1 : 0;
                continue;
            }

            part.FirstDay = Math.Min(part.FirstDay, day.DayNumber);
            if (rows[id].IsEmpty)
                part.Faults.Add(file.Name, rows.Line, "id", "is empty; give the id of the person whose offence this is");
            else
                part.OfOthers += batch.Add(counter.Key(rows[id]), day.DayNumber, Weight(in rows, columns, part));
            if (day.DayNumber > counter.ExtractEnd)
                part.AfterEnd++;
        }

        part.OfOthers += batch.Count();
        return part;
    }

    private long Weight(in CsvScanner row, int[] columns, Part part)
    {
        if (counter.Severities is null)
            return 0;
        if (counter.Severities.Weights.TryGetValue(Encoding.UTF8.GetString(row[columns[2]]), out var weight))
            return weight;
        part.Unweighted++;
        return 0;
    }

    /// <summary>What one block of rows held.</summary>
    private sealed class Part
    {
        public FaultList Faults { get; } = new();

        public long Rows { get; set; }

        public long OfOthers { get; set; }

        public long Undated { get; private set; }

        public long UndatedOfPeople { get; set; }

        public long AfterEnd { get; set; }

        public long Unweighted { get; set; }

        public int FirstDay { get; set; } = int.MaxValue;

        public void NoDay(CsvFile file, in CsvScanner row, int date)
        {
            if (row[date].IsEmpty)
                Undated++;
            else
                Faults.Add(file.Name, row.Line, file.Header[date], IsoDay.Fault(Encoding.UTF8.GetString(row[date])));
        }

        public void Add(Part other)
        {
            Rows += other.Rows;
            OfOthers += other.OfOthers;
            Undated += other.Undated;
            UndatedOfPeople += other.UndatedOfPeople;
            AfterEnd += other.AfterEnd;
            Unweighted += other.Unweighted;
            FirstDay = Math.Min(FirstDay, other.FirstDay);
            Faults.Add(other.Faults);
        }
    }
}
