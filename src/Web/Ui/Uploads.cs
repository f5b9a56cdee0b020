using Microsoft.AspNetCore.Http.Features;

namespace Steadfast.Web.Ui;

/// <summary>Files that somebody hands in. They stay in memory: what is sealed at rest must not lie open in a temporary folder on its way.</summary>
public static class Uploads
{
    /// <summary>As much as a form may carry, all its files together.</summary>
    public const int MostBytes = 28_000_000;

    public static void Configure(FormOptions options) =>
        (options.MemoryBufferThreshold, options.MultipartBodyLengthLimit, options.BufferBodyLengthLimit) = (MostBytes, MostBytes, MostBytes);

    public static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
