using System.Runtime.CompilerServices;
using System.Text;
using Steadfast.Core.Files;

namespace Steadfast.Core.DataPackages;

/// <summary>
/// Rows of one file as whole numbers, column by column: a day is its day number, a code its position in its list, a
/// reference the number of the row it names, yes 1 and no 0. <see cref="NotKnown"/> stands for an empty field.
/// </summary>
public sealed class DecodedRows
{
    public const int NotKnown = -1;

    /// <summary>More values than this of one file are no list of codes; the rest go unmentioned.</summary>
    private const int MostOwnCodes = 1000;

    private readonly FileDefinition _file;
    private readonly int[][] _columns;
    private readonly int[][] _places;
    private int _keyCount;
    private byte[] _keys = new byte[1 << 12];
    private int[] _keyEnds = new int[256];

    internal DecodedRows(FileDefinition file, int fields)
    {
        _file = file;
        _columns = new int[file.Columns.Count][];
        for (var i = 0; i < _columns.Length; i++)
            _columns[i] = new int[256];
        _places = new int[2 * fields][];
        for (var i = 0; i < _places.Length; i++)
            _places[i] = new int[256];
        Lines = new long[256];
        Numbers = new int[256];
    }

    public int Count { get; private set; }

    /// <summary>The number of each row's key; for a key that stands twice, that of its first row.</summary>
    internal int[] Numbers { get; private set; }

    internal long[] Lines { get; private set; }

    internal List<Fault> Faults { get; } = [];

    internal Dictionary<(int Column, string Value), long> OwnCodes { get; } = [];

    /// <summary>One column, a value for each row; all <see cref="NotKnown"/> when the file does not have it.</summary>
    /// <exception cref="ArgumentException">The file's definition has no such column.</exception>
    public ReadOnlySpan<int> Column(string name) => Column(_file.IndexOf(name));

    /// <summary>The number of each row's key, from 0 in the order in which keys first stand in the file.</summary>
    public ReadOnlySpan<int> RowNumbers => Numbers.AsSpan(0, Count);

    internal ReadOnlySpan<int> Column(int column) => _columns[column].AsSpan(0, Count);

    internal ReadOnlySpan<byte> Key(int row) => _keys.AsSpan((row == 0 ? 0 : _keyEnds[row - 1])..(_keyEnds[row]));

    internal ReadOnlySpan<int> Starts(int field) => _places[2 * field].AsSpan(0, Count);

    internal ReadOnlySpan<int> Ends(int field) => _places[2 * field + 1].AsSpan(0, Count);

    internal Span<int> Write(int column) => _columns[column].AsSpan(0, Count);

    internal void Clear()
    {
        Count = 0;
        _keyCount = 0;
        Faults.Clear();
        OwnCodes.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int AddRow(long line)
    {
        if (Count == Lines.Length)
            Grow();
        Lines[Count] = line;
        return Count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SetPlace(int field, int row, int start, int end)
    {
        _places[2 * field][row] = start;
        _places[2 * field + 1][row] = end;
    }

    /// <summary>Every value is not known until it is written.</summary>
    internal void ForgetValues()
    {
        foreach (var column in _columns)
            column.AsSpan(0, Count).Fill(NotKnown);
    }

    /// <summary>The key of the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddKey(ReadOnlySpan<byte> key)
    {
        var start = _keyCount == 0 ? 0 : _keyEnds[_keyCount - 1];
        while (start + key.Length > _keys.Length)
            Array.Resize(ref _keys, 2 * _keys.Length);
        key.CopyTo(_keys.AsSpan(start));
        _keyEnds[_keyCount++] = start + key.Length;
    }

    internal void CountOwnCode(int column, ReadOnlySpan<byte> code)
    {
        var key = (column, Encoding.UTF8.GetString(code));
        if (OwnCodes.Count < MostOwnCodes || OwnCodes.ContainsKey(key))
            OwnCodes[key] = OwnCodes.GetValueOrDefault(key) + 1;
    }

    private void Grow()
    {
        var length = 2 * Lines.Length;
        var (lines, numbers) = (Lines, Numbers);
        Array.Resize(ref lines, length);
        Array.Resize(ref numbers, length);
        (Lines, Numbers) = (lines, numbers);
        Array.Resize(ref _keyEnds, length);
        for (var i = 0; i < _columns.Length; i++)
            Array.Resize(ref _columns[i], length);
        for (var i = 0; i < _places.Length; i++)
            Array.Resize(ref _places[i], length);
    }
}
