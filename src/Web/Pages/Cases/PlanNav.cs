using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>The parts of a plan, for getting from one to another.</summary>
public static class PlanNav
{
    public static IReadOnlyList<NavItem> Of(CaseHead head) =>
    [
        new("Plan", $"{head.Href}/plan"),
        new("Safety plan", $"{head.Href}/plan/safety"),
        new("Other services", $"{head.Href}/plan/services"),
        new("Reviews", $"{head.Href}/plan/reviews"),
        new("What was promised", $"{head.Href}/plan/promises"),
    ];
}
