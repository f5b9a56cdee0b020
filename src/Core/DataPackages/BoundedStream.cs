namespace Steadfast.Core.DataPackages;

/// <summary>Stops at the length the zip states: an entry that goes on is a bomb with a false label.</summary>
internal sealed class BoundedStream(Stream inner, long length, string shown) : Stream
{
    private long _left = length;

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
            return _left >= 0 ? got : throw ZipLimits.Damaged(shown);
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
