using System.Security.Claims;

namespace Steadfast.Web.Ui;

/// <summary>One place to go: its English text (translated where shown) and its address.</summary>
public sealed record NavItem(string Text, string Href);

/// <summary>Where each role may go from the head of every page. A page that is not listed is reached from one that is.</summary>
public static class Navigation
{
    private static readonly (string Text, string Href, string[] Roles)[] Places =
    [
        ("My day", "/my-day", ["Practitioner", "PeerMentor"]),
        ("My team", "/my-team", ["ServiceManager"]),
        ("Young people", "/cases", ["Practitioner", "PeerMentor", "ServiceManager"]),
        ("Referrals", "/referrals", ["ServiceManager", "Partner"]),
        ("Waiting list", "/waiting", ["ServiceManager"]),
        ("Service figures", "/figures", ["ServiceManager", "NationalLead", "SteeringMember", "Evaluator"]),
        ("Access", "/access", ["Guardian"]),
        ("Accounts", "/accounts", ["Administrator"]),
    ];

    /// <summary>The places for a signed-in person; none for someone who has not signed in.</summary>
    public static IReadOnlyList<NavItem> For(ClaimsPrincipal person) =>
        [.. Places.Where(place => place.Roles.Any(person.IsInRole)).Select(place => new NavItem(place.Text, place.Href))];

    /// <summary>The item that <paramref name="path"/> lies in: the longest address that begins it.</summary>
    public static NavItem? Current(IReadOnlyList<NavItem> items, PathString path) => items
        .Where(item => path.StartsWithSegments(item.Href, StringComparison.OrdinalIgnoreCase))
        .MaxBy(item => item.Href.Length);
}
