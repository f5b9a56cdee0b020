using System.Security.Cryptography;
using Steadfast.Core.Files;

namespace Steadfast.Core.Vault;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. The owner's id is authenticated with the text, so that a
/// box moved to another young person's row does not open.
/// </summary>
internal static class Cipher
{
    private const byte Format = 1;
    private const int Head = 1 + 12 + 16;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, Guid owner)
    {
        var box = new byte[Head + plain.Length];
        box[0] = Format;
        RandomNumberGenerator.Fill(box.AsSpan(1, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(box.AsSpan(1, 12), plain, box.AsSpan(Head), box.AsSpan(13, 16), owner.ToByteArray());
        return box;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, Guid owner)
    {
        if (box.Length < Head || box[0] != Format)
            throw new EnvironmentException("a sealed text is damaged: it is not in the form this version writes");
        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(key, 16);
        try
        {
            aes.Decrypt(box.Slice(1, 12), box[Head..], box.Slice(13, 16), plain, owner.ToByteArray());
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            throw new EnvironmentException("a sealed text does not open: wrong installation key, or the text was changed", wrong);
        }
        return plain;
    }
}
