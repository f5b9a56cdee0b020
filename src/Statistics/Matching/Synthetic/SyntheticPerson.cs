namespace Steadfast.Statistics.Matching.Synthetic;

/// <summary>One record of a made-up person; empty means not known.</summary>
public sealed record SyntheticRecord
{
    /// <summary>Which person it is of.</summary>
    public required int Person { get; init; }

    /// <summary>The values by field; identifier is not among them.</summary>
    public required IReadOnlyDictionary<Field, string> Values { get; init; }

    /// <summary>The value of a field, or empty.</summary>
    public string this[Field field] => Values.GetValueOrDefault(field, "");
}
