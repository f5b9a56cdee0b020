using System.Buffers.Text;
using System.Text;

namespace Steadfast.Core.Files;

/// <summary>
/// Writes CSV (RFC 4180, UTF-8, LF) to a stream through one buffer, without an allocation per field.
/// With <c>neutraliseFormulas</c> a text that a spreadsheet would run as a formula gets an apostrophe before it;
/// off for files that our own readers take back, which must come out as they went in.
/// </summary>
public sealed class CsvWriter(Stream stream, bool neutraliseFormulas = false) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;
    private bool _rowStarted;

    /// <summary>A text; null is an empty field.</summary>
    public CsvWriter Text(ReadOnlySpan<char> value)
    {
        Separate();
        var formula = neutraliseFormulas && value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        var quoted = value.ContainsAny("\",\r\n") || (value.Length > 0 && (value[0] <= ' ' || value[^1] <= ' '));
        if (quoted)
            Put((byte)'"');
        if (formula)
            Put((byte)'\'');
        while (quoted && value.IndexOf('"') is var quote and >= 0)
        {
            Encode(value[..(quote + 1)]);
            Put((byte)'"');
            value = value[(quote + 1)..];
        }
        Encode(value);
        if (quoted)
            Put((byte)'"');
        return this;
    }

    /// <summary>Bytes known to hold no comma, quote or line end: codes, keys, names from our own lists.</summary>
    public CsvWriter Plain(ReadOnlySpan<byte> value)
    {
        Separate();
        Room(value.Length);
        value.CopyTo(_buffer.AsSpan(_used));
        _used += value.Length;
        return this;
    }

    /// <summary>A whole number; null is an empty field.</summary>
    public CsvWriter Number(long? value)
    {
        Separate();
        Room(20);
        if (value is { } number && Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written))
            _used += written;
        return this;
    }

    /// <summary>A day as YYYY-MM-DD; null is an empty field.</summary>
    public CsvWriter Date(DateOnly? value)
    {
        Separate();
        Room(10);
        if (value is { } day && day.TryFormat(_buffer.AsSpan(_used), out var written, "yyyy-MM-dd"))
            _used += written;
        return this;
    }

    /// <summary>true or false; null is an empty field.</summary>
    public CsvWriter YesNo(bool? value) => Plain(value switch { true => "true"u8, false => "false"u8, null => default });

    public void EndRow()
    {
        Put((byte)'\n');
        _rowStarted = false;
    }

    /// <summary>A whole row of texts.</summary>
    public void Row(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            Text(value);
        EndRow();
    }

    /// <summary>Whole rows, written elsewhere.</summary>
    public void Append(ReadOnlySpan<byte> rows)
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
        stream.Write(rows);
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
        stream.Flush();
    }

    /// <summary>Flushes, and closes the stream.</summary>
    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private void Separate()
    {
        if (_rowStarted)
            Put((byte)',');
        _rowStarted = true;
    }

    private void Put(byte value)
    {
        Room(1);
        _buffer[_used++] = value;
    }

    private void Encode(ReadOnlySpan<char> value)
    {
        const int piece = 8192;
        while (value.Length > 0)
        {
            var length = Math.Min(piece, value.Length);
            if (length < value.Length && char.IsHighSurrogate(value[length - 1]))
                length--;
            Room(3 * length);
            _used += Encoding.UTF8.GetBytes(value[..length], _buffer.AsSpan(_used));
            value = value[length..];
        }
    }

    private void Room(int bytes)
    {
        if (_used + bytes <= _buffer.Length)
            return;
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
