namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>Records that share all of these keys are compared.</summary>
public sealed class BlockingRule(IReadOnlyList<KeySource> keys)
{
    /// <summary>One to three keys, of different fields.</summary>
    public IReadOnlyList<KeySource> Keys { get; } = keys;

    /// <summary>Pairs the rule was expected to bring, from a sample.</summary>
    public double ExpectedPairs { get; internal set; }

    /// <summary>As "family_name sound and date_of_birth".</summary>
    public override string ToString() => Keys.Count == 0 ? "every pair" : string.Join(" and ", Keys.Select(key => key.Name));
}
