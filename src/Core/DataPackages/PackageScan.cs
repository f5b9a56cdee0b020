using System.Runtime.CompilerServices;
using Steadfast.Core.Files;
using Steadfast.Core.Referrals;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Goes once through files of a package, several cores decoding and checking, and hands the rows over in their order.
/// Memory holds the keys that others refer to, never the rows.
/// </summary>
/// <param name="package">The package.</param>
/// <param name="files">The files to read, each after those its rows refer to.</param>
/// <param name="noticesOwnCodes">Whether to report codes that are not ours where anybody may add some; columns of such codes, and of texts, are else left unread.</param>
/// <param name="today">The day after which days are to come: what a rule of the service would refuse is then noticed.</param>
public sealed class PackageScan(DataPackage package, IReadOnlyList<FileDefinition> files, bool noticesOwnCodes = true, DateOnly? today = null)
{
    /// <summary>Beyond this many faults in a file the rest are counted, not listed.</summary>
    public const int MostFaults = 100_000;

    private readonly Dictionary<string, KeyTable> _keys = [];
    private volatile int _approached;
    private readonly NameTable _sites = new();
    private readonly List<Fault> _faults = [];
    private readonly List<Fault> _notices = [];
    private readonly Dictionary<string, long> _rows = [];
    private readonly Dictionary<FileDefinition, Action<DecodedRows>> _readers = [];
    private readonly AgainstRules? _against = today is { } day ? new AgainstRules(day) : null;

    /// <summary>The names behind the numbers of the <c>site</c> columns; complete after <see cref="Run"/>.</summary>
    public IReadOnlyList<string> Sites => _sites.Names;

    /// <summary>Hands each block of a file's rows to <paramref name="reader"/>, on one thread, in the file's order. The rows are valid until it returns.</summary>
    public PackageScan On(FileDefinition file, Action<DecodedRows> reader)
    {
        _readers.Add(file, reader);
        return this;
    }

    public PackageReport Run(IProgress<double>? progress = null)
    {
        var total = Math.Max(1, files.Sum(package.Length));
        var done = 0L;
        foreach (var file in files)
        {
            var before = done;
            Scan(file, bytes => progress?.Report((double)(before + bytes) / total));
            done += package.Length(file);
        }
        foreach (var name in package.UnknownFiles)
            _notices.Add(new Fault(package.Shown(name), 0, "", "a data package has no such file; it is left out"));
        return new PackageReport(_faults, _notices, _rows);
    }

    private void Scan(FileDefinition file, Action<long> progress)
    {
        var keys = file.Columns[0].Type == ColumnType.Key ? new KeyTable() : null;
        var faults = new FaultList(_faults);
        try
        {
            using var csv = package.OpenCsv(file);
            if (csv is not null && HasRequiredColumns(file, csv))
                Scan(file, csv, keys, faults, progress);
            else if (csv is not null)
                keys = null;
        }
        catch (InputFaultsException wrong)
        {
            _faults.AddRange(wrong.Faults);
            keys = null;
        }
        faults.Close(package.Shown(file.Name));
        if (keys is not null)
            _keys.Add(file.Name, keys);
    }

    private void Scan(FileDefinition file, CsvFile csv, KeyTable? keys, FaultList faults, Action<long> progress)
    {
        var decoder = new RowDecoder(file, csv, _keys, _sites, noticesOwnCodes);
        var ownCodes = new Dictionary<(int Column, string Value), long>();
        var reader = _readers.GetValueOrDefault(file);
        var count = 0L;
        foreach (var rows in csv.Blocks(decoder.Decode))
        {
            if (keys is not null)
                Number(rows, keys, csv.Name, file.Columns[0].Name);
            _against?.Count(file, rows);
            reader?.Invoke(rows);
            faults.AddInOrder(rows.Faults);
            foreach (var (code, times) in rows.OwnCodes)
                ownCodes[code] = ownCodes.GetValueOrDefault(code) + times;
            count += rows.Count;
            decoder.Return(rows);
            progress(csv.BytesRead);
        }
        _rows.Add(file.Name, count);
        foreach (var ((column, value), times) in ownCodes)
            _notices.Add(new Fault(csv.Name, 0, file.Columns[column].Name,
                $"{CodeTable.Shown(value)} is not among our own codes of {file.Columns[column].Of}; {(times == 1 ? "1 row keeps" : $"{times} rows keep")} it as it stands{BetterSaid(value)}"));
        _notices.AddRange(_against?.Notices(file, csv.Name) ?? []);
    }

    // Nobody is a "non-engager" here, in other people's codes neither (rule 1).
    private static string BetterSaid(string code) =>
        PlainWords.In(code.Replace('_', ' ')).FirstOrDefault() is { } word ? $"; it blames, or few know what it means: better said, {word.Better}" : "";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Number(DecodedRows rows, KeyTable keys, string name, string column)
    {
        var approached = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            for (var ahead = row; row % KeyTable.Ahead == 0 && ahead < Math.Min(row + KeyTable.Ahead, rows.Count); ahead++)
                approached ^= keys.Approach(rows.Key(ahead));
            var key = rows.Key(row);
            if (key.IsEmpty)
                rows.Numbers[row] = DecodedRows.NotKnown;
            else if (!keys.TryAdd(key, rows.Lines[row], out rows.Numbers[row]))
                rows.Faults.Add(new Fault(name, rows.Lines[row], column,
                    $"{CodeTable.Shown(System.Text.Encoding.UTF8.GetString(key))} stands on line {keys.LineOf(rows.Numbers[row])} already; give each row a key of its own"));
        }
        _approached = approached;
    }

    private bool HasRequiredColumns(FileDefinition file, CsvFile csv)
    {
        var known = file.Columns.Select(c => c.Name).ToList();
        foreach (var name in csv.Header.Where(h => h != "" && !known.Contains(h)))
            _notices.Add(new Fault(csv.Name, 1, name, NearestCode.Of(name, known) is { } near
                ? $"{file.Name} has no such column; it is left out (did you mean {near}?)"
                : $"{file.Name} has no such column; it is left out"));
        var missing = file.Columns.Where(c => c.IsRequired && csv.IndexOf(c.Name) < 0).ToList();
        foreach (var column in missing)
            _faults.Add(new Fault(csv.Name, 1, column.Name, csv.OtherSeparator is ';' or '\t'
                ? "the column is missing; the header's columns must be separated by commas"
                : $"the column is missing; the header needs it ({string.Join(",", known)})"));
        return missing.Count == 0;
    }

    /// <summary>The faults of one file in the order of its lines, cut at <see cref="MostFaults"/>.</summary>
    private sealed class FaultList(List<Fault> all)
    {
        private long _found;

        public void AddInOrder(List<Fault> faults)
        {
            if (faults.Count == 0)
                return;
            var room = (int)Math.Clamp(MostFaults - _found, 0, faults.Count);
            all.AddRange(faults.OrderBy(f => f.Line).Take(room));
            _found += faults.Count;
        }

        public void Close(string file)
        {
            if (_found > MostFaults)
                all.Add(new Fault(file, 0, "", $"{_found - MostFaults} more faults are not listed; mend these first"));
        }
    }
}
