using Steadfast.Browser.Tests.Harness;

namespace Steadfast.Browser.Tests.Handbook;

/// <summary>One picture of the handbook: who looks, at which page, in how wide a window.</summary>
/// <param name="Address">With {case} for a young person of the worker's own, {referral} for a referral to decide on, {group} for a session where a pair needs thought.</param>
public sealed record Picture(string Name, string Who, string Address, string Title, int Width, int Height)
{
    /// <summary>Newcastle's, where nearly all is written in English, as the handbook is.</summary>
    public static Team Team { get; } = Mode.All.Single(mode => mode.Team.Site == "Newcastle").Team;

    public static string Worker => Team.Worker;

    private const string Mentor = "Marcus Bell";

    private static string Manager => Team.Manager;

    public string File => $"{Name}.png";

    public static IReadOnlyList<Picture> All { get; } =
    [
        Phone("my-day", Worker, "/my-day", "My day"),
        Phone("record-contact", Worker, "/cases/{case}/record-contact?kind=contact", "Record contact"),
        Phone("case", Worker, "/cases/{case}", "Case {case}", 1100),
        Phone("their-own-copy", Worker, "/cases/{case}/plan/for-them", "Their own copy", 1000),
        Phone("place-on-hold", Worker, "/cases/{case}/hold", "Place on hold"),
        Phone("refer", Manager, "/refer/{link}", "Ask us to work with a young person"),
        Phone("reaching", Worker, "/cases/{case}/reaching", "Reaching them", 1250),
        Phone("family", Worker, "/cases/{case}/family", "Family", 1250),
        Phone("safety-plan", Worker, "/cases/{case}/plan/safety", "Safety plan", 1000),
        Phone("raise-concern", Worker, "/cases/{case}/concerns/new", "Raise a concern", 1000),
        Phone("my-support", Mentor, "/my-support", "My support", 1000),
        Desk("life", Worker, "/cases/{case}/assessments/life", "Timeline of their life", 940),
        Desk("map-of-people", Worker, "/cases/{case}/assessments/map", "Map of people and places", 900),
        Desk("group-session", Manager, "/groups/{group}", "Group session"),
        Desk("fund", Manager, "/fund", "Fund"),
        Desk("extract", "Morag Sinclair", "/extracts/1", "Extract 1", 950),
        Desk("offending", "Priya Nair", "/figures/offending/1", "Result 1 on offending", 960),
        Desk("change", "Priya Nair", "/figures/change", "Change in risk, confidence and education", 1000),
        Desk("case-at-a-desk", Worker, "/cases/{case}", "Case {case}"),
        Desk("my-team", Manager, "/my-team", "My team"),
        Desk("read-referral", Manager, "/triage/{referral}", "Read the referral"),
        Desk("service-figures", Manager, "/figures", "Service figures"),
        Desk("protected-figures", "Ceri Vaughan", "/figures", "Service figures"),
        Desk("who-looked", "Gwen Llywelyn", "/guardian/looks", "Who looked at what"),
        Desk("accounts", "Stuart Mackie", "/accounts", "Accounts"),
    ];

    private static Picture Phone(string name, string who, string address, string title, int height = 800) => new(name, who, address, title, 360, height);

    private static Picture Desk(string name, string who, string address, string title, int height = 760) => new(name, who, address, title, 1000, height);
}
