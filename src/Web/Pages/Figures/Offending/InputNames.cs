using Steadfast.Core.Evaluation.PoliceData.Runs;

namespace Steadfast.Web.Pages.Figures.Offending;

/// <summary>What the files of a run are called on the screen.</summary>
public static class InputNames
{
    public static string Of(InputKind kind) => kind switch
    {
        InputKind.Cohort => "The people",
        InputKind.Offences => "The offences",
        InputKind.Comparison => "People to compare with",
        InputKind.Away => "Days away",
        InputKind.Missing => "Missing episodes",
        InputKind.Weights => "Severity weights",
        _ => "Links",
    };
}
