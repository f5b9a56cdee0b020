using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>What the form of a plan shows: the answers, and the topics to choose from.</summary>
public sealed record PlanForm(PlanAnswers Input, IReadOnlyList<Choice> Topics)
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];
}
