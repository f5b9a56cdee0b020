using System.Buffers.Text;
using System.Text;

namespace Steadfast.Core.DataPackages;

/// <summary>Numbers and yes or no as other programs write them.</summary>
internal static class PackageValues
{
    private static readonly string[] Yes = ["true", "yes", "y", "1", "1.0"];
    private static readonly string[] No = ["false", "no", "n", "0", "0.0"];

    /// <summary>A whole number from 0, also as 3.0: programs that keep empty fields as fractions write it so.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out int number)
    {
        if (text.EndsWith(".0"u8))
            text = text[..^2];
        return Utf8Parser.TryParse(text, out number, out var read) && read == text.Length && number >= 0;
    }

    public static bool TryYesNo(ReadOnlySpan<byte> text, out bool yes)
    {
        yes = Is(text, Yes);
        return yes || Is(text, No);
    }

    private static bool Is(ReadOnlySpan<byte> text, string[] words)
    {
        foreach (var word in words)
            if (Ascii.EqualsIgnoreCase(text, word))
                return true;
        return false;
    }
}
