using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Steadfast.Core.Accounts;

/// <summary>The six digits an authenticator app shows: time-based one-time passwords (RFC 6238, SHA-1, 30 seconds).</summary>
public static class TimeCodes
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key, 160 bits as RFC 4226 recommends.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / 30;

    public static string Of(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA-1 is what every app knows; as a keyed hash it stands (RFC 6238, section 1.2).
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed: the present one, or the one before or after where clocks differ; none when it is wrong.</summary>
    public static long? StepOf(byte[] key, string typed, DateTimeOffset now)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var present = StepAt(now);
        for (var step = present - 1; step <= present + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Of(key, step)), System.Text.Encoding.ASCII.GetBytes(code)))
                return step;
        }
        return null;
    }

    /// <summary>The key as people type it into an app: base 32 (RFC 4648) in groups of four.</summary>
    public static string Typed(byte[] key) => string.Join(' ', Encode(key).Chunk(4).Select(four => new string(four)));

    /// <summary>What the picture for the app's camera says.</summary>
    public static string Address(byte[] key, string email) =>
        $"otpauth://totp/Steadfast:{Uri.EscapeDataString(email)}?secret={Encode(key)}&issuer=Steadfast&algorithm=SHA1&digits=6&period=30";

    private static string Encode(byte[] key)
    {
        var letters = new char[key.Length * 8 / 5];
        for (var i = 0; i < letters.Length; i++)
        {
            var bit = i * 5;
            var pair = (key[bit / 8] << 8) | (bit / 8 + 1 < key.Length ? key[bit / 8 + 1] : 0);
            letters[i] = Base32[(pair >> (11 - bit % 8)) & 31];
        }
        return new string(letters);
    }
}
