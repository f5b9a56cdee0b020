namespace Steadfast.Web.Pages.Refer;

/// <summary>The pages of the referral form, in their order.</summary>
public static class Steps
{
    /// <summary>Where each page is, and what its part of the answers is called.</summary>
    public static IReadOnlyList<(string Step, string Title)> All { get; } =
    [
        ("young-person", "The young person"),
        ("why", "Why you ask us"),
        ("known", "What is known"),
        ("views", "What they think"),
        ("safe-contact", "Safe contact"),
        ("about-you", "About you"),
    ];

    public static int Number(string step) => All.Select(s => s.Step).ToList().IndexOf(step) + 1;

    /// <summary>The next page; the check page after the last, and after a change made from there.</summary>
    public static string After(string key, string step, string? then) =>
        $"/refer/{key}/{(then == "check" || Number(step) == All.Count ? "check" : All[Number(step)].Step)}";

    public static string Before(string key, string step) =>
        Number(step) == 1 ? $"/refer/{key}" : $"/refer/{key}/{All[Number(step) - 2].Step}";
}
