namespace Steadfast.Core.DataPackages;

/// <summary>
/// Refuses an entry that is longer than the zip states (a bomb with a false label) or whose checksum is not the stated
/// one (damaged, or cut short by a false label).
/// </summary>
internal sealed class BoundedStream(Stream inner, long length, uint checksum, string shown) : Stream
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ (c >> 1)))];
    private long _left = length;
    private uint _sum = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var got = inner.Read(buffer);
            _left -= got;
            foreach (var b in buffer[..got])
                _sum = Table[(byte)(_sum ^ b)] ^ (_sum >> 8);
            var isWrong = _left < 0 || (got == 0 && buffer.Length > 0 && ~_sum != checksum);
            return isWrong ? throw ZipLimits.Damaged(shown) : got;
        }
        catch (InvalidDataException)
        {
            throw ZipLimits.Damaged(shown);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
