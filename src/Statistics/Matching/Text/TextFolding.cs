using System.Buffers;
using System.Text;

namespace Steadfast.Statistics.Matching.Text;

/// <summary>
/// Brings text as people type it to comparable bytes: lower case, no diacritics (Siân is sian), no apostrophes
/// (O'Neill is oneill), one space between words. Letters of other scripts become bytes of 128 and above, one for an
/// alphabet's letter and two for an ideograph, so that every comparison here works on bytes.
/// </summary>
public static class TextFolding
{
    private const byte Space = (byte)' ';

    /// <summary>The longest folded value that is kept; what follows is cut.</summary>
    public const int MaxLength = 250;

    /// <summary>Folds <paramref name="utf8"/> into <paramref name="folded"/> (at least <see cref="MaxLength"/> + 2 bytes); gives the length.</summary>
    public static int Fold(ReadOnlySpan<byte> utf8, Span<byte> folded)
    {
        var length = 0;
        for (var i = 0; i < utf8.Length && length < MaxLength;)
        {
            var b = utf8[i];
            if (b < 128)
            {
                i++;
                length = AppendAscii(b, folded, length);
                continue;
            }
            if (Rune.DecodeFromUtf8(utf8[i..], out var rune, out var used) == OperationStatus.Done)
                length = AppendRune(rune, folded, length);
            i += Math.Max(used, 1);
        }
        return length > 0 && folded[length - 1] == Space ? length - 1 : length;
    }

    private static int AppendAscii(byte b, Span<byte> folded, int length)
    {
        if ((uint)((b | 0x20) - 'a') < 26)
            folded[length++] = (byte)(b | 0x20);
        else if ((uint)(b - '0') < 10)
            folded[length++] = b;
        else if (b is not ((byte)'\'' or (byte)'`') && length > 0 && folded[length - 1] != Space)
            folded[length++] = Space;
        return length;
    }

    private static int AppendRune(Rune rune, Span<byte> folded, int length)
    {
        if (rune.Value is 0x2019 or 0x2018 or 0x02BC or 0x02BB)
            return length;
        if (!Rune.IsLetterOrDigit(rune))
            return IsMark(rune) || length == 0 || folded[length - 1] == Space ? length : Put(Space, folded, length);
        if (LatinWithoutDecomposition(rune.Value) is { } plain)
        {
            foreach (var letter in plain)
                length = Put((byte)letter, folded, length);
            return length;
        }
        var lower = Rune.ToLowerInvariant(rune);
        foreach (var part in lower.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
            length = AppendPart(part, folded, length);
        return length;
    }

    private static int AppendPart(Rune part, Span<byte> folded, int length)
    {
        if (part.Value < 128)
            return AppendAscii((byte)part.Value, folded, length);
        if (IsMark(part))
            return length;
        if (part.Value >= 0x2E80)
            length = Put((byte)(128 | (part.Value >> 7 & 127)), folded, length);
        return Put((byte)(128 | (part.Value & 127)), folded, length);
    }

    private static int Put(byte b, Span<byte> folded, int length)
    {
        folded[length] = b;
        return length + 1 <= MaxLength ? length + 1 : MaxLength;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string? LatinWithoutDecomposition(int letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        _ => null,
    };
}
