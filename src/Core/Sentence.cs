using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace Steadfast.Core;

/// <summary>
/// A sentence for people, its English with places {0}, {1} kept apart from what stands in them, so that it is put into the
/// reader's language where it is shown. Written as an interpolated string: <c>Sentence said = $"{people} people waited.";</c>.
/// What is itself words to be translated goes in as a sentence; everything else stays as it is.
/// </summary>
[InterpolatedStringHandler]
[JsonConverter(typeof(SpokenSentences))]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly StringBuilder format;
    private readonly List<object> values = [];

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Sentence(int literalLength, int formattedCount) => format = new StringBuilder(literalLength + 3 * formattedCount);

    internal Sentence(string format, IEnumerable<object> values)
    {
        this.format = new StringBuilder(format);
        this.values.AddRange(values);
    }

    /// <summary>The English with its places: the key of its translations.</summary>
    public string Format => format.ToString();

    /// <summary>What stands in the places: text, days, and sentences within this one.</summary>
    public IReadOnlyList<object> Values => values;

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Sentence?(string? text) => text is null ? null : new(text, []);

    /// <summary>Several sentences one after another.</summary>
    public static Sentence Join(IEnumerable<Sentence?> sentences)
    {
        Sentence[] said = [.. sentences.OfType<Sentence>()];
        return said.Length == 1 ? said[0] : new Sentence(string.Join(' ', Enumerable.Range(0, said.Length).Select(i => $"{{{i}}}")), said);
    }

    /// <summary>One of a thing, or so many: <c>Count(3, "1 offence", "{0} offences")</c>.</summary>
    public static Sentence Count(long count, string one, string many) =>
        count == 1 ? one : new Sentence(many, [count.ToString(CultureInfo.InvariantCulture)]);

    public void AppendLiteral(string text) => format.Append(text);

    public void AppendFormatted(Sentence value) => Append(value);

    public void AppendFormatted(DateOnly value) => Append(value);

    public void AppendFormatted(string? value) => Append(value ?? "");

    /// <summary>A number, as it reads in English and Welsh alike.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => Append(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>The whole sentence.</summary>
    /// <param name="translated">The English with places in the reader's language.</param>
    /// <param name="date">How a day is written.</param>
    public string Say(Func<string, string> translated, Func<DateOnly, string> date) => values.Count == 0
        ? translated(Format)
        : string.Format(CultureInfo.InvariantCulture, translated(Format), [.. values.Select(value => value switch
        {
            Sentence within => within.Say(translated, date),
            DateOnly day => date(day),
            _ => value,
        })]);

    /// <summary>In English, days as YYYY-MM-DD.</summary>
    public override string ToString() => Say(english => english, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public bool Equals(Sentence? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private void Append(object value)
    {
        format.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
        values.Add(value);
    }
}
