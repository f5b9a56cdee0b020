using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Steadfast.Core;

/// <summary>Sentences as files hold them: whole, in English.</summary>
internal sealed class SpokenSentences : JsonConverter<Sentence>
{
    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Sentences as they are kept to be shown later, in either language: a text alone, or an array of the English with places and what stands in them.</summary>
public sealed class KeptSentences : JsonConverter<Sentence>
{
    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString()!;
        using var kept = JsonDocument.ParseValue(ref reader);
        JsonElement[] parts = [.. kept.RootElement.EnumerateArray()];
        return new Sentence(parts[0].GetString()!, parts[1..].Select(part => Value(part, options)));
    }

    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Format);
        foreach (var part in value.Values)
            WritePart(writer, part, options);
        writer.WriteEndArray();
    }

    private static object Value(JsonElement part, JsonSerializerOptions options) => part.ValueKind switch
    {
        JsonValueKind.Array => part.Deserialize<Sentence>(options)!,
        JsonValueKind.Object => DateOnly.ParseExact(part.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => part.GetString()!,
    };

    private void WritePart(Utf8JsonWriter writer, object part, JsonSerializerOptions options)
    {
        switch (part)
        {
            case Sentence within:
                Write(writer, within, options);
                break;
            case DateOnly day:
                writer.WriteStartObject();
                writer.WriteString("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue((string)part);
                break;
        }
    }
}
