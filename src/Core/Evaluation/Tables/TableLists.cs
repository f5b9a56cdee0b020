using Steadfast.Core.Options;

namespace Steadfast.Core.Evaluation.Tables;

/// <summary>The codes that have a row in Tables 3 to 7, in the order of their rows.</summary>
public sealed record TableLists(
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> ClosureReasons,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Settings,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Topics)
{
    /// <summary>Reasons, agencies and topics of a case are kept as bits of one word.</summary>
    public const int MostCodes = 64;

    /// <summary>The lists of the report.</summary>
    public static TableLists BuiltIn { get; } = new(
        Codes(BuiltInLists.ReferralSources), Codes(BuiltInLists.ClosureReasons), Codes(BuiltInLists.ReferralReasons),
        Codes(BuiltInLists.EducationSettings), Codes(BuiltInLists.Agencies), Codes(BuiltInLists.Topics));

    private static string[] Codes(IReadOnlyList<Option> options) => [.. options.Select(o => o.Code)];
}
