using System.Buffers;
using System.Text.Unicode;

namespace Steadfast.Core.Files;

/// <summary>Cuts a stream of CSV text into blocks of whole rows, so that several cores can read one file.</summary>
internal sealed class CsvBlocks(Stream stream, string name, int blockSize)
{
    /// <summary>A row longer than this is a quote that was never closed, not a record.</summary>
    public const int LongestRow = 16 << 20;

    private byte[] _carry = [];
    private int _carried;
    private long _line = 1;
    private bool _ended;

    /// <summary>Bytes read from the stream so far.</summary>
    public long BytesRead { get; private set; }

    public sealed record Block(byte[] Buffer, int Start, int Length, long FirstLine)
    {
        public Span<byte> Text => Buffer.AsSpan(Start, Length);
    }

    /// <summary>The next block, or null at the end. The buffer is lent: <see cref="Return"/> it after reading.</summary>
    /// <exception cref="InputFaultsException">A row is longer than <see cref="LongestRow"/>.</exception>
    public Block? Next()
    {
        if (_ended)
            return null;
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(blockSize, 2 * _carried));
        _carry.AsSpan(0, _carried).CopyTo(buffer);
        var length = _carried;
        while (true)
        {
            length += Fill(buffer.AsSpan(length, Math.Min(buffer.Length - length, Math.Max(blockSize, _carried))));
            var end = _ended ? length : CsvRowEnds.Last(buffer.AsSpan(0, length));
            if (end > 0 || _ended)
                return Cut(buffer, length, end);
            if (length >= LongestRow)
                throw new InputFaultsException(name, _line, "", $"this row is longer than {LongestRow >> 20} MB; look for a quote that is opened and never closed");
            buffer = Grown(buffer, length);
        }
    }

    public static void Return(Block block) => ArrayPool<byte>.Shared.Return(block.Buffer);

    private static byte[] Grown(byte[] buffer, int length)
    {
        if (length < buffer.Length)
            return buffer;
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private int Fill(Span<byte> room)
    {
        var filled = 0;
        while (filled < room.Length && !_ended)
        {
            var got = stream.Read(room[filled..]);
            _ended = got == 0;
            filled += got;
        }
        var mark = BytesRead == 0 && room[..filled].StartsWith("\uFEFF"u8) ? 3 : 0;
        room[mark..filled].CopyTo(room);
        BytesRead += filled;
        return filled - mark;
    }

    private Block? Cut(byte[] buffer, int length, int end)
    {
        _carried = length - end;
        if (_carry.Length < _carried)
            _carry = new byte[_carried];
        buffer.AsSpan(end, _carried).CopyTo(_carry);
        if (end == 0)
            return null;
        var block = new Block(buffer, 0, end, _line);
        _line += block.Text.Count((byte)'\n');
        return block;
    }

    /// <exception cref="InputFaultsException">The bytes are not UTF-8.</exception>
    public void RefuseOtherEncodings(Block block)
    {
        if (Utf8.IsValid(block.Text) && !block.Text.Contains((byte)0))
            return;
        var line = block.FirstLine;
        foreach (var range in block.Text.Split((byte)'\n'))
        {
            var text = block.Text[range];
            if (!Utf8.IsValid(text) || text.Contains((byte)0))
                throw new InputFaultsException(name, line, "", "this is not UTF-8 text; save the file as \"CSV UTF-8\"");
            line++;
        }
    }
}
