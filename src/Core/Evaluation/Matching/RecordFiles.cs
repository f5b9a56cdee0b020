using System.Text;
using Steadfast.Core.Files;
using Steadfast.Statistics.Matching;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Core.Evaluation.Matching;

/// <summary>One or two files of records, read into the columns that the matcher compares.</summary>
public sealed class RecordFiles
{
    private readonly List<ValueDictionary> _ids = [];

    private RecordFiles(RecordTable table) => Table = table;

    /// <summary>The records, the left file's first.</summary>
    public RecordTable Table { get; }

    /// <summary>Whether the values are keyed encodings.</summary>
    public bool AreEncoded { get; private init; }

    /// <summary>For each file, the headings that are not used.</summary>
    public List<(string File, IReadOnlyList<string> Headings)> LeftOut { get; } = [];

    /// <summary>The heading used for each field, where it is not the contract's own.</summary>
    public List<(string File, Field Field, string Heading)> Renamed { get; } = [];

    /// <summary>The heading used for the id, where it is not the contract's own.</summary>
    public List<(string File, string Heading)> RenamedIds { get; } = [];

    /// <summary>Reads the files; all faults of both are reported together.</summary>
    /// <exception cref="InputFaultsException">Rows do not parse, or an id is missing or stands twice.</exception>
    public static RecordFiles Read(InputFile left, InputFile? right)
    {
        using var first = CsvFile.Read(left.Open(), left.Name);
        using var second = right is null ? null : CsvFile.Read(right.Open(), right.Name);
        var columns = RecordColumns.Recognise(first);
        var others = second is null ? columns : RecordColumns.Recognise(second);
        if (columns.IsEncoded != others.IsEncoded)
            throw new InputFaultsException(columns.IsEncoded ? right!.Name : left.Name, 1, "", "this file is not encoded and the other is; encode both with the same key, or neither");
        var shared = columns.Positions.Keys.Intersect(others.Positions.Keys).ToHashSet();
        if (shared.Count == 0)
            throw new InputFaultsException(right!.Name, 1, "", $"no column to compare is in both files; {left.Name} has {string.Join(", ", columns.Positions.Keys.Select(FieldNames.ColumnOf))}");
        var read = new RecordFiles(new RecordTable(shared, columns.IsEncoded)) { AreEncoded = columns.IsEncoded };
        var faults = new List<Fault>();
        var count = read.Add(first, columns.Keep(shared, first), faults);
        if (second is not null)
        {
            read.Table.EndLeft(count);
            count += read.Add(second, others.Keep(shared, second), faults);
        }
        if (faults.Count > 0)
            throw new InputFaultsException(faults);
        read.Table.Complete(count);
        return read;
    }

    /// <summary>The id of a record of the table.</summary>
    public string IdOf(int record) => record < Table.LeftCount || !Table.HasTwoFiles
        ? Encoding.UTF8.GetString(_ids[0][record + 1])
        : Encoding.UTF8.GetString(_ids[1][record - Table.LeftCount + 1]);

    private int Add(CsvFile file, RecordColumns columns, List<Fault> faults)
    {
        LeftOut.Add((file.Name, columns.LeftOut));
        if (file.Header[columns.Id] != "id")
            RenamedIds.Add((file.Name, file.Header[columns.Id]));
        foreach (var (field, position) in columns.Positions)
            if (!columns.IsEncoded && FieldNames.Exactly(file.Header[position]) != field)
                Renamed.Add((file.Name, field, file.Header[position]));
        var ids = new ValueDictionary();
        _ids.Add(ids);
        int[] positions = [columns.Id, .. Table.Columns.Select(column => columns.Positions[column.Field])];
        var lines = new List<long>();
        foreach (var block in file.Blocks((ref CsvScanner rows) => new RecordBlock(ref rows, positions, file.Header.Count, file.Name)))
            Append(block, ids, lines, file.Name, faults);
        return lines.Count;
    }

    private void Append(RecordBlock block, ValueDictionary ids, List<long> lines, string file, List<Fault> faults)
    {
        faults.AddRange(block.Faults);
        Parallel.For(0, Table.Columns.Count + 1, column =>
        {
            if (column == 0)
                AppendIds(block, ids, lines, file, faults);
            else
                Table.Columns[column - 1].AppendAll(block.BytesOf(column), block.EndsOf(column));
        });
        block.Return();
    }

    private static void AppendIds(RecordBlock block, ValueDictionary ids, List<long> lines, string file, List<Fault> faults)
    {
        var next = ids.Count;
        var codes = new int[block.Count];
        ids.AddAll(block.BytesOf(0), block.EndsOf(0), codes);
        for (var row = 0; row < block.Count; row++)
        {
            if (codes[row] == next)
            {
                lines.Add(block.Lines[row]);
                next++;
            }
            else if (codes[row] > 0)
                faults.Add(new(file, block.Lines[row], "id", $"'{Encoding.UTF8.GetString(ids[codes[row]])}' is the id of line {lines[codes[row] - 1]} too; each record needs an id of its own"));
        }
    }
}
