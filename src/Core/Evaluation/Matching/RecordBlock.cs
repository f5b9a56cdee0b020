using System.Buffers;
using Steadfast.Core.Files;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Core.Evaluation.Matching;

/// <summary>The fields of some rows, column by column, and what is wrong with the rows.</summary>
internal sealed class RecordBlock
{
    private readonly byte[][] _bytes;
    private readonly int[][] _ends;

    /// <param name="rows">The rows to take over.</param>
    /// <param name="positions">Positions to take, the id's first; where the next two are one, they are the two parts of a whole name.</param>
    /// <param name="width">Fields each row must have.</param>
    /// <param name="file">Name for faults.</param>
    public RecordBlock(ref CsvScanner rows, int[] positions, int width, string file)
    {
        _bytes = [.. positions.Select(_ => ArrayPool<byte>.Shared.Rent(1 << 16))];
        _ends = [.. positions.Select(_ => ArrayPool<int>.Shared.Rent(1 << 13))];
        var fullName = positions.Length > 2 && positions[1] == positions[2];
        while (rows.Next())
        {
            if (rows.IsBlank)
                continue;
            if (FaultOf(in rows, positions[0], width, file) is { } fault)
                Faults.Add(fault);
            for (var column = 0; column < positions.Length; column++)
                Take(column, fullName && column is 1 or 2 ? PartOf(rows[positions[column]], column) : rows[positions[column]]);
            Lines.Add(rows.Line);
            Count++;
        }
    }

    public int Count { get; private set; }

    public List<Fault> Faults { get; } = [];

    public List<long> Lines { get; } = [];

    /// <summary>The values of a column, end to end.</summary>
    public ReadOnlySpan<byte> BytesOf(int column) => _bytes[column].AsSpan(0, Count == 0 ? 0 : _ends[column][Count - 1]);

    /// <summary>Where each row's value of a column ends.</summary>
    public ReadOnlySpan<int> EndsOf(int column) => _ends[column].AsSpan(0, Count);

    /// <summary>Gives the memory back; the block is of no use afterwards.</summary>
    public void Return()
    {
        Array.ForEach(_bytes, bytes => ArrayPool<byte>.Shared.Return(bytes));
        Array.ForEach(_ends, ends => ArrayPool<int>.Shared.Return(ends));
    }

    private static ReadOnlySpan<byte> PartOf(ReadOnlySpan<byte> name, int column) => column == 1 ? FullName.Given(name) : FullName.Family(name);

    private void Take(int column, ReadOnlySpan<byte> value)
    {
        var start = Count == 0 ? 0 : _ends[column][Count - 1];
        if (Count == _ends[column].Length)
            Grow(ref _ends[column], Count * 2);
        if (start + value.Length > _bytes[column].Length)
            Grow(ref _bytes[column], Math.Max(_bytes[column].Length * 2, start + value.Length));
        value.CopyTo(_bytes[column].AsSpan(start));
        _ends[column][Count] = start + value.Length;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        var larger = ArrayPool<T>.Shared.Rent(length);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }

    private static Fault? FaultOf(in CsvScanner row, int id, int width, string file)
    {
        if (row.HasQuoteFault)
            return new(file, row.Line, "", "a quote is opened and not closed, or text follows it; double the quotes inside a quoted value");
        if (row.Count != width)
            return new(file, row.Line, "", $"this row has {row.Count} fields and the header {width}; put quotes around values that hold commas");
        return row[id].IsEmpty ? new(file, row.Line, "id", "the id is empty; each record needs an id of its own") : null;
    }
}
