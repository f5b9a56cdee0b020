using System.Globalization;
using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release.Ledger;

/// <summary>One count that was given or is about to be: its row, its site, and what a reader knows of it.</summary>
/// <param name="Row">Counts of one row may be subtracted from each other. A count of open cases names its day too: those of another day are other people.</param>
public sealed record LedgerFigure(string Row, string Site, CountRange Known);

/// <summary>Figures between the database and the guard.</summary>
internal static class LedgerFigures
{
    // With more sites than this, sums of some of them are too many to go through, and each is a crowd.
    private const int MostSites = 8;

    public static string Write(IEnumerable<LedgerFigure> figures) => string.Join('\n', figures.Where(figure => figure.Known.High != int.MaxValue)
        .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Row}|{figure.Site}|{figure.Known.Low}|{figure.Known.High}")));

    public static IEnumerable<LedgerFigure> Read(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))
        .Select(parts => new LedgerFigure(parts[0], parts[1], new CountRange(Number(parts[2]), Number(parts[3]))));

    /// <summary>
    /// All that a reader can make of the figures of one release: each as it is, sums of sites, and all sites less some. A reader
    /// who has three sites together and two of them has the third.
    /// </summary>
    public static IEnumerable<ReleasedFigure> Expand(IEnumerable<LedgerFigure> figures, IReadOnlyList<string> sites, DateOnly from, DateOnly to) =>
        figures.GroupBy(figure => figure.Row).SelectMany(row => Expand([.. row], sites, from, to));

    /// <summary>The figures of one release as they are; of all sites together where they are overall.</summary>
    public static IEnumerable<ReleasedFigure> Plain(IEnumerable<LedgerFigure> figures, IReadOnlyList<string> sites, DateOnly from, DateOnly to) => figures.Select(figure => new ReleasedFigure(
        figure.Row, figure.Site == EvaluationTables.Overall ? sites.ToHashSet() : new HashSet<string> { figure.Site }, from, to, figure.Known));

    private static IEnumerable<ReleasedFigure> Expand(List<LedgerFigure> row, IReadOnlyList<string> sites, DateOnly from, DateOnly to)
    {
        var known = row.Where(figure => figure.Site != EvaluationTables.Overall && figure.Known.High != int.MaxValue).ToList();
        // More than one where a release counts people at several steps.
        var overall = row.Where(figure => figure.Site == EvaluationTables.Overall && figure.Known.High != int.MaxValue).ToList();
        foreach (var all in overall)
            yield return Figure(all.Known, sites);
        if (known.Count > MostSites)
            known = [];
        for (var some = 1; some < 1 << known.Count; some++)
        {
            var chosen = known.Where((_, i) => (some >> i & 1) == 1).ToList();
            var sum = new CountRange(chosen.Sum(figure => figure.Known.Low), chosen.Sum(figure => figure.Known.High));
            yield return Figure(sum, [.. chosen.Select(figure => figure.Site)]);
            if (chosen.Count < sites.Count)
                foreach (var all in overall)
                    yield return Figure(new CountRange(Math.Max(0, all.Known.Low - sum.High), all.Known.High - sum.Low), [.. sites.Except(chosen.Select(figure => figure.Site))]);
        }

        ReleasedFigure Figure(CountRange range, IEnumerable<string> of) => new(row[0].Row, of.ToHashSet(), from, to, range);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
