using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Steadfast.Core.Files;
using Steadfast.Core.Options;

namespace Steadfast.Core.DataPackages;

/// <summary>Turns the rows of one file into numbers, and says what is wrong with those that cannot be. Used by several threads at once.</summary>
internal sealed class RowDecoder
{
    private readonly FileDefinition _file;
    private readonly CsvFile _csv;
    private readonly ConcurrentBag<DecodedRows> _spare = [];
    private readonly FieldDecoder[] _fields;
    private readonly (int Earlier, int Later, DateOrder Order)[] _orders;

    public RowDecoder(FileDefinition file, CsvFile csv, IReadOnlyDictionary<string, KeyTable> keys, NameTable sites, bool noticesOwnCodes)
    {
        _file = file;
        _csv = csv;
        _orders = file.Orders.Select(o => (file.IndexOf(o.Earlier), file.IndexOf(o.Later), o)).ToArray();
        var fields = new List<FieldDecoder>();
        for (var column = 0; column < file.Columns.Count; column++)
        {
            var definition = file.Columns[column];
            var says = definition.Type switch
            {
                ColumnType.Text => noticesOwnCodes || definition.Name == PackageFiles.SiteColumn,
                ColumnType.Code => noticesOwnCodes || BuiltInLists.Named(definition.Of!).IsClosed,
                _ => true,
            };
            if (says && csv.IndexOf(definition.Name) is var position and >= 0)
                fields.Add(FieldDecoder.Of(definition, column, position, keys, sites));
        }
        _fields = [.. fields];
    }

    /// <summary>Rows that were read from <see cref="Decode"/> and are no longer needed.</summary>
    public void Return(DecodedRows rows) => _spare.Add(rows);

    public DecodedRows Decode(ref CsvScanner rows)
    {
        if (!_spare.TryTake(out var decoded))
            decoded = new DecodedRows(_file, _fields.Length);
        decoded.Clear();
        FindFields(ref rows, decoded);
        decoded.ForgetValues();
        for (var i = 0; i < _fields.Length; i++)
            _fields[i].Decode(new FieldTexts(rows.Text, decoded.Starts(i), decoded.Ends(i)), decoded, _csv.Name);
        CheckOrders(decoded);
        return decoded;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsEmpty(in CsvScanner row)
    {
        for (var i = 0; i < Math.Min(row.Count, CsvScanner.MostFields); i++)
            if (!row[i].IsEmpty)
                return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindFields(ref CsvScanner rows, DecodedRows to)
    {
        var fields = _fields;
        while (rows.Next())
        {
            if (IsEmpty(in rows))
                continue;
            var row = to.AddRow(rows.Line);
            var whole = (rows.Count == _csv.Header.Count && !rows.HasQuoteFault) || IsWhole(in rows, to);
            for (var i = 0; i < fields.Length; i++)
            {
                var (start, end) = whole || fields[i].IsKey ? rows.PlaceOf(fields[i].Position) : (FieldTexts.Unread, FieldTexts.Unread);
                to.SetPlace(i, row, start, end);
            }
        }
    }

    private bool IsWhole(in CsvScanner row, DecodedRows to)
    {
        var wrong = row.HasQuoteFault
            ? "a quoted field never closes, or has text after its closing quote; double each quote inside a quoted field"
            : row.Count == _csv.Header.Count ? null
            : $"the row has {row.Count} fields where the header has {_csv.Header.Count}; quote a field that holds a comma, and leave an unknown field empty";
        if (wrong is not null)
            to.Faults.Add(new Fault(_csv.Name, row.Line, "", wrong));
        return wrong is null;
    }

    private void CheckOrders(DecodedRows rows)
    {
        foreach (var (earlier, later, order) in _orders)
        {
            var first = rows.Column(earlier);
            var second = rows.Column(later);
            for (var row = 0; row < first.Length; row++)
                if (second[row] < first[row] && second[row] != DecodedRows.NotKnown)
                    rows.Faults.Add(new Fault(_csv.Name, rows.Lines[row], order.Later,
                        $"{DateOnly.FromDayNumber(second[row]):yyyy-MM-dd} is before {order.Earlier}, {DateOnly.FromDayNumber(first[row]):yyyy-MM-dd} ({order.Wrong}); correct one of the two"));
        }
    }
}
