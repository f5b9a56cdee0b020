namespace Steadfast.Statistics.Matching.Text;

/// <summary>Words of a folded text, which one space parts.</summary>
public static class Words
{
    /// <summary>Whether a word of two letters or more stands in both texts.</summary>
    public static bool Share(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        for (; !a.IsEmpty; a = Rest(a))
        {
            var word = First(a);
            if (word.Length < 2)
                continue;
            for (var rest = b; !rest.IsEmpty; rest = Rest(rest))
                if (First(rest).SequenceEqual(word))
                    return true;
        }
        return false;
    }

    /// <summary>The first word.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)' ') is var end and >= 0 ? text[..end] : text;

    /// <summary>What follows the first word.</summary>
    public static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)' ') is var end and >= 0 ? text[(end + 1)..] : default;
}
