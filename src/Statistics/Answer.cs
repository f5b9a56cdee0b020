namespace Steadfast.Statistics;

/// <summary>A closed interval. <see cref="Low"/> may be negative infinity and <see cref="High"/> positive infinity (a ratio against zero events has no upper limit); neither is ever NaN.</summary>
public readonly record struct Interval(double Low, double High)
{
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>
/// What a method answered. A figure that cannot be given is null, never NaN, and <see cref="Why"/> and
/// <see cref="Note"/> say the reason: <see cref="Why"/> for code that branches, <see cref="Note"/> for people to read.
/// </summary>
/// <param name="Method">The method's name as a statistician would cite it.</param>
/// <param name="Estimate">The estimate in the method's own unit, or null.</param>
/// <param name="Low">Lower confidence limit, or null.</param>
/// <param name="High">Upper confidence limit, or null; positive infinity where the data set no limit.</param>
/// <param name="Statistic">The test statistic, or null.</param>
/// <param name="P">The p value, or null.</param>
/// <param name="N">The number of units (people, pairs, events) the method used.</param>
/// <param name="Note">A sentence on what limits the answer, or null.</param>
public sealed record Answer(
    string Method, double? Estimate, double? Low, double? High, double? Statistic, double? P, int N, string? Note = null)
{
    /// <summary>Why a figure is missing or limited; <see cref="Reason.None"/> for a whole answer.</summary>
    public Reason Why { get; init; }

    /// <summary>True where there is an estimate.</summary>
    public bool HasEstimate => Estimate is not null;

    /// <summary>An answer that gives no number, with its reason.</summary>
    public static Answer Nothing(string method, int n, Reason why, string? note = null) =>
        new(method, null, null, null, null, null, n, note ?? why.Sentence()) { Why = why };

    /// <summary>The same answer with NaN taken out: a figure that came to NaN is null.</summary>
    public static Answer Of(
        string method, double estimate, double low, double high, double statistic, double p, int n,
        Reason why = Reason.None, string? note = null) =>
        new(method, Known(estimate), Known(low), Known(high), Known(statistic), Known(p), n, note ?? why.Sentence()) { Why = why };

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
