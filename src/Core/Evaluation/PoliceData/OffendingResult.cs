using System.Text.Json.Serialization;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>The first and the last of some people's index dates.</summary>
public sealed record IndexDates(DateOnly First, DateOnly Last)
{
    internal static IndexDates? Of(IReadOnlyCollection<int> days) =>
        days.Count == 0 ? null : new IndexDates(DateOnly.FromDayNumber(days.Min()), DateOnly.FromDayNumber(days.Max()));
}

/// <summary>How many people were left at a step of the way down.</summary>
public sealed record FunnelStep(string Step, int People);

/// <summary>The rule of counting, stated beside every result.</summary>
public sealed record WindowRule(
    double MonthsBefore, double MonthsAfter, double DaysBefore, double DaysAfter, DateOnly ExtractEnd, Sentence Rule, Sentence IndexDay)
{
    internal static WindowRule Of(ObservationWindows windows) => new(
        windows.MonthsBefore, windows.MonthsAfter, windows.DaysBefore, windows.DaysAfter, DateOnly.FromDayNumber(windows.ExtractEnd),
        Sentence.Join(
        [
            "A month is 365.25/12 days and window lengths are not rounded.",
            "An offence on day d of a person with index day i is before when i - days_before <= d < i, and after when i <= d < i + days_after and d is no later than the extract's end, which is itself covered.",
            "Exposure before is days_before; exposure after is days_after or, where the extract ends sooner, extract_end + 1 - i days.",
            "Days away (custody, gone from the area, dead), where they are given, are no exposure, and an offence on one is not counted.",
        ]),
        windows.LeavesOutIndexDay
            ? "An offence on the index day itself is in neither window, and exposure after is a day less."
            : "An offence on the index day itself counts as after.");
}

/// <summary>One site's totals and exact rate ratio, for the forest plot.</summary>
public sealed record SiteResult(string Site, WindowTotals Totals, MethodResult RateRatio);

/// <summary>The comparison group's totals, and how alike the two groups were before.</summary>
/// <param name="Totals">The comparison's own totals.</param>
/// <param name="StandardisedDifference">Difference of mean monthly rates before, in pooled standard deviations; null without variation.</param>
/// <param name="MatchingNote">What that says about the comparison, and what matching could do about it.</param>
/// <param name="Matched">The pairs matched on offending before.</param>
public sealed record ComparisonResult(WindowTotals Totals, double? StandardisedDifference, Sentence MatchingNote, MatchedComparison Matched)
{
    private const double Alike = 0.1;

    internal static ComparisonResult Of(PersonWindows group, PersonWindows comparison, MatchedComparison matched)
    {
        var difference = Difference(Rates(group), Rates(comparison));
        Sentence note = difference switch
        {
            null => "The groups' rates before cannot be compared.",
            { } apart when Math.Abs(apart) <= Alike => $"Before, the groups' rates were {Math.Abs(apart):0.00} standard deviations apart, within the customary 0.1.",
            { } apart => $"Before, the groups' rates were {Math.Abs(apart):0.00} standard deviations apart, more than the customary 0.1: they were not alike, and may not have changed alike.",
        };
        Sentence pairs = matched.Pairs > 0
            ? (Sentence)$"{matched.Pairs} people could be paired with someone who had offended alike, {matched.Unmatched} could not."
            : "Nobody could be paired on offending before.";
        return new ComparisonResult(
            WindowTotals.Of(comparison), difference, Sentence.Join([note, pairs, "Nothing but offending before was matched on: age, place and need may differ."]), matched);
    }

    private static double[] Rates(PersonWindows group) => [.. group.Before.Zip(group.MonthsBefore, (offences, months) => offences / months)];

    private static double? Difference(double[] one, double[] other)
    {
        if (one.Length < 2 || other.Length < 2)
            return null;
        var spread = Math.Sqrt((Variance(one) + Variance(other)) / 2);
        return spread > 0 ? (one.Average() - other.Average()) / spread : null;
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}

/// <summary>
/// Change in offending before and after, with everything that has to stand beside it. Months are person-months of
/// exposure and rates are offences per person-month; totals are null where there is no exposure.
/// </summary>
public sealed record OffendingResult
{
    /// <summary>Of fewer nothing can be said about change.</summary>
    public const int FewestPeople = 2;

    public required int People { get; init; }

    public required double MonthsBefore { get; init; }

    public required double MonthsAfter { get; init; }

    public required long OffencesBefore { get; init; }

    public required long OffencesAfter { get; init; }

    public required double? RateBefore { get; init; }

    public required double? RateAfter { get; init; }

    public required double? PercentChange { get; init; }

    /// <summary>The method whose answer is reported first: person level, never a pooled Poisson interval.</summary>
    public required string Headline { get; init; }

    /// <summary>Maryland scientific methods scale: 2 for before and after alone, 3 with a comparison group that gave a ratio; 0 where nobody could be compared.</summary>
    public required int EvidenceLevel { get; init; }

    public required IReadOnlyList<FunnelStep> Funnel { get; init; }

    public required IReadOnlyList<Sentence> Warnings { get; init; }

    public required IReadOnlyList<MethodResult> Methods { get; init; }

    public required WindowRule Windows { get; init; }

    public required Maturity Maturity { get; init; }

    public required RegressionToMean RegressionToMean { get; init; }

    public required Detectable SmallestDetectable { get; init; }

    public required IReadOnlyList<SiteResult> Sites { get; init; }

    public required ComparisonResult? Comparison { get; init; }

    /// <summary>The same question asked of shorter windows; empty for very large cohorts.</summary>
    public IReadOnlyList<Sensitivity> Sensitivity { get; init; } = [];

    /// <summary>With links: who was found, and other thresholds.</summary>
    public LinkageResult? Linkage { get; init; }

    public required AnyOffence AnyOffence { get; init; }

    /// <summary>Where a table of weights was given.</summary>
    public SeverityResult? Severity { get; init; }

    /// <summary>Where the service's own missing episodes were given.</summary>
    public MissingEpisodes? MissingEpisodes { get; init; }

    public required ExtractContent Extract { get; init; }

    public required IReadOnlyList<SurvivalPoint> FirstOffence { get; init; }

    public required IReadOnlyList<PersonRate> PersonRates { get; init; }

    /// <summary>The earliest and the latest index date of those who count; null without them.</summary>
    public IndexDates? IndexDates { get; init; }

    /// <summary>Where the files came from, if not handed in one by one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Sentence? Source { get; init; }

    /// <summary>What may be said, in sentences that may be quoted.</summary>
    public required IReadOnlyList<Sentence> Wording { get; init; }
}
