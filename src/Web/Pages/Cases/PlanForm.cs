using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>What the form of a plan shows: the answers, and the topics to choose from.</summary>
/// <param name="Proposed">How many contacts a week the latest assessment asks for.</param>
public sealed record PlanForm(PlanAnswers Input, IReadOnlyList<Choice> Topics, int? Proposed)
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];
}
