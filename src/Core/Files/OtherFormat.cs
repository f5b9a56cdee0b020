namespace Steadfast.Core.Files;

/// <summary>Files that are handed in by mistake for CSV, known by their first bytes.</summary>
internal static class OtherFormat
{
    /// <summary>XLSX, ODS and other ZIP; XLS; PDF; PNG; JPEG; GIF.</summary>
    private static readonly byte[][] Starts =
    [
        [.. "PK"u8, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], [.. "%PDF-"u8], [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8],
    ];

    public static bool IsSeenIn(ReadOnlySpan<byte> text)
    {
        foreach (var start in Starts)
            if (text.StartsWith(start))
                return true;
        return false;
    }
}
