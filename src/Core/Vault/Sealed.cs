namespace Steadfast.Core.Vault;

/// <summary>Words that only a young person's key opens: format byte, 12-byte nonce, 16-byte tag, ciphertext.</summary>
public sealed class Sealed(byte[] bytes) : IEquatable<Sealed>
{
    public byte[] Bytes { get; } = bytes;

    public bool Equals(Sealed? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as Sealed);

    public override int GetHashCode() => Bytes.Length < 4 ? 0 : BitConverter.ToInt32(Bytes, 1);

    /// <summary>Never the words: a value that lands in a log by accident says nothing.</summary>
    public override string ToString() => "(sealed)";
}
