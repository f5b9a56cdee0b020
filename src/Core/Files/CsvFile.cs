using System.Text;

namespace Steadfast.Core.Files;

/// <summary>Reads one block of rows; called on several threads at once, each with its own scanner.</summary>
public delegate T CsvBlockReader<out T>(ref CsvScanner rows);

/// <summary>
/// A CSV file read as a stream: UTF-8 with or without a byte order mark, LF or CRLF, a header line, then rows.
/// Memory does not grow with the file. Blocks are read on several cores and handed back in the file's order.
/// </summary>
public sealed class CsvFile : IDisposable
{
    private const int DefaultBlockSize = 1 << 18;

    private readonly Stream _stream;
    private readonly CsvBlocks _blocks;
    private CsvBlocks.Block? _first;

    private CsvFile(Stream stream, string name, int blockSize)
    {
        _stream = stream;
        _blocks = new CsvBlocks(stream, name, blockSize);
        Name = name;
        Header = ReadHeader();
    }

    /// <summary>The name used in faults.</summary>
    public string Name { get; }

    /// <summary>The columns in the file's order, without spaces around them.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Bytes read so far; with the file's length this is progress.</summary>
    public long BytesRead => _blocks.BytesRead;

    /// <exception cref="InputFaultsException">The file does not exist, is empty, is not UTF-8, or its header names a column twice.</exception>
    public static CsvFile Open(string path)
    {
        if (!File.Exists(path))
            throw new InputFaultsException(path, 0, "", "there is no such file");
        return Read(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan), path);
    }

    /// <summary>Reads from a stream, which it then owns.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The name used in faults.</param>
    /// <param name="blockSize">Bytes handed to a core at a time.</param>
    public static CsvFile Read(Stream stream, string name, int blockSize = DefaultBlockSize)
    {
        try
        {
            return new CsvFile(stream, name, blockSize);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The mark that stands where commas should, when the header is one field with such marks in it; else none.</summary>
    public char? OtherSeparator => Header is [var only] && only.IndexOfAny([';', '\t', '|']) is var at and >= 0 ? only[at] : null;

    /// <summary>The position of a column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Header.Count; i++)
            if (Header[i] == column)
                return i;
        return -1;
    }

    /// <summary>
    /// The results of <paramref name="read"/> for each block of rows, in the file's order. Can be called once.
    /// An exception in a reader surfaces at its block's turn.
    /// </summary>
    public IEnumerable<T> Blocks<T>(CsvBlockReader<T> read, int? workers = null)
    {
        var most = workers ?? Environment.ProcessorCount;
        var running = new Queue<Task<T>>();
        try
        {
            while (NextBlock() is { } block)
            {
                running.Enqueue(Task.Run(() => ReadBlock(block, read)));
                if (running.Count > most)
                    yield return running.Dequeue().GetAwaiter().GetResult();
            }
            while (running.TryDequeue(out var task))
                yield return task.GetAwaiter().GetResult();
        }
        finally
        {
            foreach (var left in running)
                left.ContinueWith(t => t.Exception, TaskScheduler.Default).Wait();
        }
    }

    /// <summary>Rows one after another on this thread: <paramref name="row"/> sees each row that is not blank.</summary>
    public void ForEachRow(CsvRowAction row)
    {
        while (NextBlock() is { } block)
        {
            _blocks.RefuseOtherEncodings(block);
            var rows = new CsvScanner(block.Text, block.FirstLine);
            while (rows.Next())
                if (!rows.IsBlank)
                    row(in rows);
            CsvBlocks.Return(block);
        }
    }

    public void Dispose() => _stream.Dispose();

    private T ReadBlock<T>(CsvBlocks.Block block, CsvBlockReader<T> read)
    {
        _blocks.RefuseOtherEncodings(block);
        var rows = new CsvScanner(block.Text, block.FirstLine);
        var result = read(ref rows);
        CsvBlocks.Return(block);
        return result;
    }

    private CsvBlocks.Block? NextBlock()
    {
        var block = _first ?? _blocks.Next();
        _first = null;
        return block;
    }

    private List<string> ReadHeader()
    {
        while (_blocks.Next() is { } block)
        {
            if (OtherFormat.IsSeenIn(block.Text))
                throw new InputFaultsException(Name, 0, "", "this is not a CSV file but a workbook, a picture or a document; open it in a spreadsheet and save it as \"CSV UTF-8\"");
            _blocks.RefuseOtherEncodings(block);
            var rows = new CsvScanner(block.Text, block.FirstLine);
            while (rows.Next())
            {
                if (rows.IsBlank)
                    continue;
                _first = rows.Rest(block);
                return Names(in rows);
            }
        }
        throw new InputFaultsException(Name, 1, "", "the file is empty; its first line must name the columns");
    }

    private List<string> Names(in CsvScanner row)
    {
        if (row.HasQuoteFault || row.Count > CsvScanner.MostFields)
            throw new InputFaultsException(Name, row.Line, "", "the header cannot be read; its first line must name the columns, separated by commas");
        var names = new List<string>(row.Count);
        for (var i = 0; i < row.Count; i++)
            names.Add(Encoding.UTF8.GetString(row[i]));
        var twice = names.Where(n => n != "").GroupBy(n => n).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new InputFaultsException(Name, row.Line, twice.Key, "the header names this column twice; keep one");
        return names;
    }
}

/// <summary>Sees one row; the spans it hands out are valid until it returns.</summary>
public delegate void CsvRowAction(in CsvScanner row);
