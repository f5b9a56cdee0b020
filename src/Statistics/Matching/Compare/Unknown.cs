namespace Steadfast.Statistics.Matching.Compare;

/// <summary>Words that people type for a value that is not known.</summary>
internal static class Unknown
{
    /// <summary><paramref name="folded"/>, or nothing when it only says that the value is not known.</summary>
    public static ReadOnlySpan<byte> Clear(ReadOnlySpan<byte> folded) =>
        folded.SequenceEqual("unknown"u8) || folded.SequenceEqual("not known"u8) || folded.SequenceEqual("n a"u8)
        || folded.SequenceEqual("nan"u8) || folded.SequenceEqual("null"u8) || folded.SequenceEqual("not recorded"u8)
            ? default : folded;
}
