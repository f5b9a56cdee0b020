using Steadfast.Core.Evaluation.Tables;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Core.Evaluation.Release;

/// <summary>
/// All counts of Tables 2 to 7 as one linked table, for they share totals: what is hidden in one must not be found through another.
/// A cell is named by its row (for Table 2, by what is known) and site.
/// </summary>
internal sealed class CountModel
{
    public const string Known = "known: ";
    private const string InEducation = "5 setting: total";
    private const string Plans = "cases with a plan";
    private readonly EvaluationTables _tables;
    private readonly List<CountCell> _cells = [];
    private readonly List<SumRelation> _sums = [];
    private readonly Dictionary<(string Row, string Site), int> _places = [];
    private readonly string[] _sites;

    private CountModel(EvaluationTables tables)
    {
        _tables = tables;
        _sites = [.. tables.Cells.Where(cell => cell.Table > 2).Select(cell => cell.Site).Distinct().Where(site => site != EvaluationTables.Overall)];
        AddCounts();
        AddBreakdowns();
        AddBounds();
        Table = new LinkedTable(_cells, _sums);
    }

    public LinkedTable Table { get; }

    /// <summary>Where each named count stands among the cells.</summary>
    public IReadOnlyDictionary<(string Row, string Site), int> Places => _places;

    /// <exception cref="ArgumentException">The counts do not add up as the tables say they do.</exception>
    public static CountModel Of(EvaluationTables tables) => new(tables);

    public int PlaceOfCount(TableCell cell) => _places[(RowOf(cell), cell.Site)];

    public int PlaceOfDenominator(TableCell cell) => _places[(DenominatorOf(cell), cell.Site)];

    private IEnumerable<TableCell> Counts => _tables.Cells.Where(cell => cell.Table > 2);

    private static string RowOf(TableCell cell) => $"{cell.Table} {cell.Row}";

    /// <summary>The row whose counts are a cell's denominators.</summary>
    private static string DenominatorOf(TableCell cell) => cell.Table switch
    {
        2 => Known + (cell.Row.EndsWith("_age", StringComparison.Ordinal) ? "age" : cell.Row),
        3 when cell.Row.StartsWith("closure_reason", StringComparison.Ordinal) => "3 status: closed",
        3 => "3 referred_by: total",
        7 => Plans,
        _ => "3 status: open",
    };

    private void AddCounts()
    {
        HashSet<string> keystones = [.. Counts.Select(DenominatorOf)];
        foreach (var cell in Counts)
            Place(RowOf(cell), cell.Site, cell.N ?? 0, keystones.Contains(RowOf(cell)));
        foreach (var cell in _tables.Cells.Where(cell => cell.Site != EvaluationTables.MeanOfSites))
            if (!_places.ContainsKey((DenominatorOf(cell), cell.Site)))
                Place(DenominatorOf(cell), cell.Site, cell.Denominator, keystone: cell.Table != 2);
        foreach (var row in Rows(""))
            _sums.Add(new SumRelation(_places[(row, EvaluationTables.Overall)], [.. _sites.Select(site => _places[(row, site)])]));
    }

    private void AddBreakdowns()
    {
        BreakDown("3 referred_by: total", "3 referred_by: ", "3 referred_by: total");
        BreakDown("3 referred_by: total", "3 status: ", "");
        BreakDown("3 status: closed", "3 closure_reason: ", "");
        BreakDown(InEducation, "5 setting: ", InEducation);
    }

    private void AddBounds()
    {
        foreach (var row in Counts.Where(cell => cell.Table > 3 && (cell.Table != 5 || RowOf(cell) == InEducation)).DistinctBy(RowOf))
            BreakDown(DenominatorOf(row), RowOf(row), "");
        BreakDown("3 status: open", Plans, "");
        // Each young person known was referred: a site's total is no less than any of these, hidden or not.
        foreach (var known in Rows(Known))
            BreakDown("3 referred_by: total", known, "");
    }

    /// <summary>The rows that begin so are parts of a total; whoever is left over, of unknown status say, is a part never printed.</summary>
    private void BreakDown(string total, string beginning, string except)
    {
        string[] rows = [.. Rows(beginning).Where(row => row != except)];
        if (rows.Length == 0 || !_places.ContainsKey((total, EvaluationTables.Overall)))
            return;
        var complete = _sites.All(site => LeftOver(total, rows, site) == 0);
        foreach (var site in _sites)
        {
            List<int> parts = [.. rows.Select(row => _places[(row, site)])];
            if (!complete || rows.Length == 1)
                parts.Add(Latent(LeftOver(total, rows, site)));
            _sums.Add(new SumRelation(_places[(total, site)], parts));
        }
    }

    private string[] Rows(string beginning) => [.. _places.Keys.Select(key => key.Row).Distinct().Where(row => row.StartsWith(beginning, StringComparison.Ordinal))];

    private int LeftOver(string total, string[] rows, string site) =>
        _cells[_places[(total, site)]].Count - rows.Sum(row => _cells[_places[(row, site)]].Count);

    private void Place(string row, string site, long count, bool keystone)
    {
        _places[(row, site)] = _cells.Count;
        _cells.Add(new CountCell(checked((int)count), keystone ? CellUse.Keystone : CellUse.Figure));
    }

    private int Latent(int count)
    {
        _cells.Add(new CountCell(count, CellUse.Latent));
        return _cells.Count - 1;
    }
}
