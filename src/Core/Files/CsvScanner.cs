using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Steadfast.Core.Files;

/// <summary>
/// Walks the rows of CSV text held in memory (RFC 4180, UTF-8 bytes) without copying: fields are spans into the text.
/// A quote counts only at the start of a field, so `6" ruler` in an unquoted field is read as it stands.
/// Doubled quotes are undone in place, which is why the text must be writable and is read once.
/// </summary>
public ref struct CsvScanner
{
    /// <summary>Fields beyond this many in one row are counted, not kept: a row of a million commas costs nothing.</summary>
    public const int MostFields = 4096;

    private readonly Span<byte> _text;
    private int[] _bounds;
    private int _window;
    private uint _marks;
    private int _next;
    private long _nextLine;

    /// <param name="text">Whole rows; the last may lack its line end.</param>
    /// <param name="firstLine">The line of the file that the text begins on.</param>
    public CsvScanner(Span<byte> text, long firstLine = 1)
    {
        _text = text;
        _bounds = new int[64];
        _nextLine = firstLine;
        Look(0);
    }

    /// <summary>Fields in the row.</summary>
    public int Count { get; private set; }

    /// <summary>The line of the file on which the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>True when a quoted field of the row never closes, or has text after its closing quote.</summary>
    public bool HasQuoteFault { get; private set; }

    /// <summary>True when the row has one field and nothing in it: an empty line.</summary>
    public readonly bool IsBlank => Count == 1 && this[0].IsEmpty;

    /// <summary>The text that is walked.</summary>
    internal readonly ReadOnlySpan<byte> Text => _text;

    /// <summary>A field without the spaces around it; empty beyond the row's end.</summary>
    public readonly ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var (start, end) = PlaceOf(field);
            return _text[start..end];
        }
    }

    /// <summary>Where in <see cref="Text"/> a field stands, without the spaces around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly (int Start, int End) PlaceOf(int field)
    {
        if ((uint)field >= (uint)Math.Min(Count, MostFields))
            return (0, 0);
        var start = _bounds[2 * field];
        var end = _bounds[2 * field + 1];
        while (end > start && _text[end - 1] <= (byte)' ')
            end--;
        while (start < end && _text[start] <= (byte)' ')
            start++;
        return (start, end);
    }

    /// <summary>Moves to the next row; false at the end of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Next()
    {
        if (_next >= _text.Length)
            return false;
        Count = 0;
        HasQuoteFault = false;
        Line = _nextLine++;
        var start = _next;
        while (true)
        {
            var at = NextMark();
            if (at < _text.Length && _text[at] == (byte)'"')
            {
                if (at != start)
                    continue;
                at = Quoted(at);
            }
            else
            {
                Keep(start, at);
            }
            start = at + 1;
            if (at >= _text.Length || _text[at] == (byte)'\n')
                break;
        }
        _next = start;
        return true;
    }

    /// <summary>What of a block is left after the row just read.</summary>
    internal readonly CsvBlocks.Block Rest(CsvBlocks.Block block)
    {
        var read = Math.Min(_next, block.Length);
        return new CsvBlocks.Block(block.Buffer, block.Start + read, block.Length - read, _nextLine);
    }

    /// <summary>Where the next comma, quote or line end stands, or the length of the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextMark()
    {
        while (_marks == 0)
        {
            if (_window + Vector256<byte>.Count >= _text.Length)
                return _text.Length;
            Look(_window + Vector256<byte>.Count);
        }
        var at = _window + BitOperations.TrailingZeroCount(_marks);
        _marks &= _marks - 1;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Look(int window)
    {
        _window = window;
        var rest = _text[Math.Min(window, _text.Length)..];
        if (rest.Length < Vector256<byte>.Count)
        {
            _marks = 0;
            for (var i = 0; i < rest.Length; i++)
                if (rest[i] is (byte)',' or (byte)'\n' or (byte)'"')
                    _marks |= 1u << i;
            return;
        }
        var bytes = Vector256.Create<byte>(rest);
        _marks = (Vector256.Equals(bytes, Vector256.Create((byte)','))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\n'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'"'))).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int start, int end)
    {
        if (Count < MostFields)
        {
            if (2 * Count == _bounds.Length)
                Array.Resize(ref _bounds, 2 * _bounds.Length);
            _bounds[2 * Count] = start;
            _bounds[2 * Count + 1] = end;
        }
        Count++;
    }

    /// <summary>Reads a quoted field from its opening quote; returns where its comma or line end stands.</summary>
    private int Quoted(int open)
    {
        var from = open + 1;
        var kept = from;
        var closed = false;
        while (!closed && _text[from..].IndexOf((byte)'"') is var ahead and >= 0)
        {
            closed = from + ahead + 1 >= _text.Length || _text[from + ahead + 1] != (byte)'"';
            var length = closed ? ahead : ahead + 1;
            kept = Move(from, length, kept);
            from += ahead + (closed ? 1 : 2);
        }
        if (!closed)
        {
            kept = Move(from, _text.Length - from, kept);
            from = _text.Length;
        }
        var gap = _text[from..].IndexOfAny((byte)',', (byte)'\n');
        var end = gap < 0 ? _text.Length : from + gap;
        HasQuoteFault |= !closed || _text[from..end].ContainsAnyExcept(" \t\r"u8);
        Keep(open + 1, kept);
        Look(end + 1);
        return end;
    }

    private int Move(int from, int length, int to)
    {
        var piece = _text.Slice(from, length);
        _nextLine += piece.Count((byte)'\n');
        if (from != to)
            piece.CopyTo(_text[to..]);
        return to + length;
    }
}
