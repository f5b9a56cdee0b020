using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Guardian;

/// <summary>The parts of the guardian's area.</summary>
public static class GuardianParts
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("What happened", "/guardian"),
        new("Who looked at what", "/guardian/looks"),
        new("Opened in an emergency", "/guardian/break-glass"),
        new("Restricted records", "/guardian/restricted"),
    ];
}
