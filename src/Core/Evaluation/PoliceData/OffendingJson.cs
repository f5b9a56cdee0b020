using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>The result as JSON: names in snake case, no NaN or infinity, null where a figure cannot be given.</summary>
public static class OffendingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static OffendingResult Read(byte[] json) => JsonSerializer.Deserialize<OffendingResult>(json, Options)!;

    public static byte[] Of(OffendingResult result) => JsonSerializer.SerializeToUtf8Bytes(result, Options);
}
