namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// Spellings of one name that differ by habit only: Mac, Mc and M' (MacDonald), O' with and without (O'Neill, Neill),
/// Welsh ap, ab and ferch (ap Rhys), Gaelic Nic and Ní beside Mac and Ó, Saint and St, particles run together or
/// apart (de la Cruz), parts of a double-barrelled name in either order.
/// </summary>
public static class NamingHabits
{
    /// <summary>A key equal for names that differ by habit only; 0 for nothing.</summary>
    public static uint Key(ReadOnlySpan<byte> folded)
    {
        ulong sum = 0;
        Span<byte> part = stackalloc byte[TextFolding.MaxLength + 32];
        while (!folded.IsEmpty)
        {
            var end = folded.IndexOf((byte)' ');
            var word = end < 0 ? folded : folded[..end];
            folded = end < 0 ? default : folded[(end + 1)..];
            if (!folded.IsEmpty && IsParticle(word))
            {
                var run = JoinParticle(word, ref folded, part);
                sum += Hashing.Of(Plain(part[..run]));
                continue;
            }
            word.CopyTo(part);
            sum += Hashing.Of(Plain(part[..word.Length]));
        }
        return sum == 0 ? 0 : (uint)(Hashing.Mix(sum) >> 32) | 1;
    }

    private static int JoinParticle(ReadOnlySpan<byte> particle, scoped ref ReadOnlySpan<byte> rest, scoped Span<byte> part)
    {
        particle.CopyTo(part);
        var length = particle.Length;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)' ');
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            word.CopyTo(part[length..]);
            length += word.Length;
            if (!IsParticle(word))
                break;
        }
        return length;
    }

    private static bool IsParticle(ReadOnlySpan<byte> word) => word.Length <= 4 && (word.SequenceEqual("mac"u8)
        || word.SequenceEqual("mc"u8) || word.SequenceEqual("m"u8) || word.SequenceEqual("o"u8) || word.SequenceEqual("nic"u8)
        || word.SequenceEqual("ni"u8) || word.SequenceEqual("ap"u8) || word.SequenceEqual("ab"u8) || word.SequenceEqual("st"u8)
        || word.SequenceEqual("de"u8) || word.SequenceEqual("la"u8) || word.SequenceEqual("van"u8) || word.SequenceEqual("der"u8)
        || word.SequenceEqual("von"u8) || word.SequenceEqual("di"u8) || word.SequenceEqual("du"u8) || word.SequenceEqual("el"u8)
        || word.SequenceEqual("al"u8) || word.SequenceEqual("ben"u8) || word.SequenceEqual("bin"u8));

    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> word)
    {
        if (word.Length >= 7 && word.StartsWith("mac"u8))
            return word[3..];
        if (word.Length >= 6 && word.StartsWith("nic"u8))
            return word[3..];
        if (word.Length >= 5 && word.StartsWith("mc"u8))
            return word[2..];
        if (word.Length >= 5 && (word.StartsWith("on"u8) || word.StartsWith("ob"u8) || word.StartsWith("od"u8)
            || word.StartsWith("oc"u8) || word.StartsWith("or"u8) || word.StartsWith("oh"u8) || word.StartsWith("os"u8)))
            return word[1..];
        return word.Length >= 5 && (word.StartsWith("ap"u8) || word.StartsWith("ab"u8)) ? word[2..] : word;
    }
}
