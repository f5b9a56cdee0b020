namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// The skeleton of a word by which likely misspellings meet: consonants by class, vowels left out after the first
/// place, doubled sounds once. Kept coarse on purpose: it only brings records together, it does not judge them.
/// </summary>
public static class Sound
{
    /// <summary>A key of the sounds of <paramref name="folded"/>; 0 for nothing.</summary>
    public static uint Key(ReadOnlySpan<byte> folded)
    {
        if (folded.IsEmpty)
            return 0;
        ulong key = 0;
        byte last = 0;
        var length = 0;
        for (var i = 0; i < folded.Length && length < 10; i++)
        {
            var sound = Class(folded, i);
            if (sound != last && sound != 0)
            {
                key = key * 37 + sound;
                length++;
            }
            if (sound != 0 || folded[i] != (byte)'h')
                last = sound;
        }
        return (uint)(Hashing.Mix(key + 1) >> 32) | 1;
    }

    private static byte Class(ReadOnlySpan<byte> text, int i) => text[i] switch
    {
        (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' => (byte)(i == 0 ? 'a' - 'a' + 1 : 0),
        (byte)'h' or (byte)'w' or (byte)' ' => (byte)(i == 0 ? 2 : 0),
        (byte)'b' or (byte)'p' => (byte)(Next(text, i) == (byte)'h' ? 4 : 3),
        (byte)'f' or (byte)'v' => 4,
        (byte)'c' or (byte)'k' or (byte)'q' or (byte)'g' or (byte)'j' or (byte)'x' => 5,
        (byte)'s' or (byte)'z' => 6,
        (byte)'d' or (byte)'t' => 7,
        (byte)'l' => 8,
        (byte)'m' or (byte)'n' => 9,
        (byte)'r' => 10,
        var other => (byte)(11 + other % 25),
    };

    private static byte Next(ReadOnlySpan<byte> text, int i) => i + 1 < text.Length ? text[i + 1] : (byte)0;
}
