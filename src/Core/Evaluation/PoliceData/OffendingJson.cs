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

    /// <summary>The same with sentences kept apart from what stands in them, so that either language can be shown later.</summary>
    private static readonly JsonSerializerOptions Keeping = new(Options) { Converters = { new KeptSentences() } };

    /// <summary>What is kept to be shown later.</summary>
    public static byte[] Kept(OffendingResult result) => JsonSerializer.SerializeToUtf8Bytes(result, Keeping);

    /// <summary>Reads what <see cref="Kept"/> or <see cref="Of"/> wrote.</summary>
    public static OffendingResult Read(byte[] json) => JsonSerializer.Deserialize<OffendingResult>(json, Keeping)!;

    public static byte[] Of(OffendingResult result) => JsonSerializer.SerializeToUtf8Bytes(result, Options);
}
