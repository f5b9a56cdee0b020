using System.Security.Claims;
using Steadfast.Core.Workforce;

namespace Steadfast.Web.Ui;

/// <summary>One place to go: its English text (translated where shown) and its address.</summary>
public sealed record NavItem(string Text, string Href);

/// <summary>Where each role may go from the head of every page. A page that is not listed is reached from one that is.</summary>
public static class Navigation
{
    private static readonly (string Text, string Href, Role[] Roles)[] Places =
    [
        ("My day", "/my-day", [Role.Practitioner, Role.PeerMentor]),
        ("My team", "/my-team", [Role.ServiceManager, Role.NationalLead]),
        ("Staff", "/staff", [Role.ServiceManager, Role.NationalLead]),
        ("Young people", "/cases", [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead]),
        ("Referrals", "/triage", [Role.ServiceManager, Role.NationalLead]),
        ("Waiting list", "/triage/waiting", [Role.ServiceManager, Role.NationalLead]),
        ("Groups", "/groups", [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead]),
        ("Fund", "/fund", [Role.ServiceManager, Role.NationalLead]),
        ("Questions", "/questions", [Role.ServiceManager, Role.NationalLead]),
        ("Your referrals", "/partner", [Role.Partner]),
        ("About colleagues", "/safeguarding/staff-concerns", [Role.NationalLead, Role.Guardian]),
        ("My support", "/my-support", [Role.Practitioner, Role.PeerMentor, Role.ServiceManager, Role.NationalLead]),
        ("Service figures", "/figures", [Role.ServiceManager, Role.NationalLead, Role.SteeringMember, Role.Evaluator]),
        ("Who looked at what", "/guardian", [Role.Guardian]),
        ("Accounts", "/accounts", [Role.Administrator]),
    ];

    /// <summary>The places for a signed-in person; none for someone who has not signed in.</summary>
    public static IReadOnlyList<NavItem> For(ClaimsPrincipal person) =>
        [.. Places.Where(place => place.Roles.Any(role => person.IsInRole(role.ToString()))).Select(place => new NavItem(place.Text, place.Href))];

    /// <summary>The item that <paramref name="path"/> lies in: the longest address that begins it.</summary>
    public static NavItem? Current(IReadOnlyList<NavItem> items, PathString path) => items
        .Where(item => path.StartsWithSegments(item.Href, StringComparison.OrdinalIgnoreCase))
        .MaxBy(item => item.Href.Length);
}
