using System.Runtime.CompilerServices;

namespace Steadfast.Core.Files;

/// <summary>Finds where rows end in CSV text without reading the fields.</summary>
internal static class CsvRowEnds
{
    /// <summary>The position after the last line end that ends a row; 0 when no row ends. The text begins with a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Last(ReadOnlySpan<byte> text)
    {
        var last = 0;
        var at = 0;
        while (text[at..].IndexOf((byte)'"') is var ahead and >= 0)
        {
            var quote = at + ahead;
            if (text[at..quote].LastIndexOf((byte)'\n') is var before and >= 0)
                last = at + before + 1;
            if (quote > 0 && text[quote - 1] is not ((byte)',' or (byte)'\n'))
            {
                at = quote + 1;
                continue;
            }
            var after = AfterClosingQuote(text, quote + 1);
            var gap = after < 0 ? -1 : text[after..].IndexOfAny((byte)',', (byte)'\n');
            if (gap < 0)
                return last;
            at = after + gap;
            if (text[at] == (byte)'\n')
                last = at + 1;
            at++;
        }
        var end = text[at..].LastIndexOf((byte)'\n');
        return end < 0 ? last : at + end + 1;
    }

    private static int AfterClosingQuote(ReadOnlySpan<byte> text, int at)
    {
        while (text[at..].IndexOf((byte)'"') is var ahead and >= 0)
        {
            at += ahead + 1;
            if (at >= text.Length || text[at] != (byte)'"')
                return at;
            at++;
        }
        return -1;
    }
}
