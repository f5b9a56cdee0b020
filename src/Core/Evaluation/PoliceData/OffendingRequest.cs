using Steadfast.Core.Files;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>What to count: who, which offences, and which windows.</summary>
/// <param name="Cohort">CSV file: id, index_date, site.</param>
/// <param name="Offences">CSV file: id, offence_date, offence_code.</param>
/// <param name="ExtractEnd">The last day the extract of offences covers.</param>
/// <param name="MonthsBefore">Length of the window before the index date.</param>
/// <param name="MonthsAfter">Length of the window from the index date on.</param>
/// <param name="Comparison">People without the service, in the cohort's columns, or null.</param>
public sealed record OffendingRequest(
    InputFile Cohort, InputFile Offences, DateOnly ExtractEnd, double MonthsBefore, double MonthsAfter, InputFile? Comparison = null)
{
    /// <summary>From here on the matcher calls two records one person without anybody's look.</summary>
    public const double MatchThreshold = Bands.Match;

    /// <summary>CSV file of days that are no exposure: id, from, to, kind (custody, moved, died).</summary>
    public InputFile? Away { get; init; }

    /// <summary>CSV file of severity: offence_code, weight.</summary>
    public InputFile? Weights { get; init; }

    /// <summary>CSV file of the service's own missing episodes: id, missing_on.</summary>
    public InputFile? Missing { get; init; }

    /// <summary>CSV file of pairs as `match` writes it: left_id of the cohort, right_id of the offences, probability.</summary>
    public InputFile? Links { get; init; }

    /// <summary>With links: the probability from which on a pair counts as one person.</summary>
    public double Threshold { get; init; } = MatchThreshold;

    /// <summary>The day on which it is computed, to say where the extract is said to end later; or null.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Offences on the index day itself are in neither window.</summary>
    public bool LeavesOutIndexDay { get; init; }

    /// <summary>What would make a result of nothing is refused by its rule; else it is computed, and warned of first.</summary>
    public bool IsStrict { get; init; }
}
