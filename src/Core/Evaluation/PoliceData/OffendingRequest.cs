namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>What to count: who, which offences, and which windows.</summary>
/// <param name="Cohort">CSV file: id, index_date, site.</param>
/// <param name="Offences">CSV file: id, offence_date, offence_code.</param>
/// <param name="ExtractEnd">The last day the extract of offences covers.</param>
/// <param name="MonthsBefore">Length of the window before the index date.</param>
/// <param name="MonthsAfter">Length of the window from the index date on.</param>
/// <param name="Comparison">People without the service, in the cohort's columns, or null.</param>
public sealed record OffendingRequest(
    string Cohort, string Offences, DateOnly ExtractEnd, double MonthsBefore, double MonthsAfter, string? Comparison = null);
