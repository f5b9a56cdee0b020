using System.Globalization;
using System.Text;
using Steadfast.Core.Evaluation.PoliceData;
using Steadfast.Core.Files;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>
/// A small made-up cohort and extract that sits on every edge: offences on the index day, on the first and last day of each
/// window and on the day beyond, twice the same, of strangers, without a date, in no order; index days past the extract's end.
/// </summary>
internal sealed class RandomStudy
{
    private static readonly DateOnly End = new(2021, 12, 31);
    private readonly string cohort;
    private readonly string offences;
    private readonly string? comparison;
    private readonly double before;
    private readonly double after;
    private readonly bool leavesOut;

    public RandomStudy(Draw draw, int kind)
    {
        (before, after) = kind % 3 == 0 ? (draw.Whole(1, 24), draw.Whole(1, 24)) : (12, 12);
        after = kind % 7 == 0 ? after + 0.5 : after;
        leavesOut = kind % 5 == 4;
        var people = People(draw, "p", kind % 10 == 1 ? 1 : kind % 10 == 2 ? draw.Whole(21, 60) : draw.Whole(2, 12), kind);
        var others = kind % 4 == 0 ? People(draw, "k", draw.Whole(2, 30), kind) : [];
        var rows = people.Concat(others).SelectMany(person => Offences(draw, person, kind)).Concat([$"stranger,{Iso(End)},x", "p0,,x"]).ToList();
        cohort = Text("id,index_date,site", people.Select(Row), kind);
        comparison = others.Count == 0 ? null : Text("id,index_date,site", others.Select(Row), kind);
        offences = Text("id,offence_date,offence_code", rows.OrderBy(_ => draw.Uniform(0, 1)), kind + 1);
    }

    public OffendingResult Ours() => OffendingStudy.Run(
        new OffendingRequest(File("C.csv", cohort), File("O.csv", offences), End, before, after, comparison is null ? null : File("K.csv", comparison)) { LeavesOutIndexDay = leavesOut });

    public string InR => $"S <<- .study({Quoted(cohort)}, {Quoted(offences)}, '{Iso(End)}', {R(before)}, {R(after)}, {(leavesOut ? "TRUE" : "FALSE")}, {(comparison is null ? "NULL" : Quoted(comparison))})";

    private static List<(string Id, DateOnly Index, string Site)> People(Draw draw, string prefix, int count, int kind) =>
        [.. Enumerable.Range(0, count).Select(i => ($"{prefix}{i}", kind % 6 == 5 && i % 4 == 3 ? End.AddDays(draw.Whole(-3, 3)) : End.AddDays(-draw.Whole(0, 1500)), $"s{draw.Whole(1, 3)}"))];

    private IEnumerable<string> Offences(Draw draw, (string Id, DateOnly Index, string Site) person, int kind)
    {
        var (first, last) = ((int)Math.Floor(before * 365.25 / 12), (int)Math.Ceiling(after * 365.25 / 12) - 1);
        int[] edges = [-first - 1, -first, -1, 0, 0, 1, last, last + 1];
        var count = kind % 9 == 8 ? 0 : kind % 20 == 10 ? draw.Whole(100, 300) : draw.Whole(0, 7);
        for (var i = 0; i < count; i++)
        {
            var day = draw.Whole(0, 2) == 0 ? edges[draw.Whole(0, edges.Length - 1)] : draw.Whole(-first - 40, kind % 13 == 12 ? -1 : last + 40);
            yield return $"{person.Id},{Iso(person.Index.AddDays(day))},c{draw.Whole(1, 3)}";
        }
    }

    private static string Text(string header, IEnumerable<string> rows, int kind) =>
        string.Join(kind % 2 == 0 ? "\n" : "\r\n", [header, .. rows]) + (kind % 3 == 0 ? "" : "\n");

    private static string Row((string Id, DateOnly Index, string Site) person) => $"{person.Id},{Iso(person.Index)},{person.Site}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\r", "")}\"";

    private static InputFile File(string name, string text) => InputFile.InMemory(name, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
}
