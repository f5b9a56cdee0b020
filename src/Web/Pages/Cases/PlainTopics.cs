namespace Steadfast.Web.Pages.Cases;

/// <summary>The topics of a plan in words a nine-year-old can read; the English is the key of the Welsh.</summary>
public static class PlainTopics
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["emotional_regulation"] = "What to do with big feelings",
        ["thinking_and_behaviour"] = "Stop and think first",
        ["relationships"] = "Getting on with people",
        ["self_esteem"] = "Feeling good about yourself",
        ["support_for_parents"] = "Help for your mum, dad or carer",
        ["education_and_employability"] = "School, college and jobs",
        ["exploitation"] = "Spotting when someone is using you",
        ["contextual_safeguarding"] = "Staying safe in the places you go",
        ["peer_mapping"] = "Who you spend time with",
        ["family_support"] = "Help for your family",
        ["risky_situations"] = "Seeing trouble coming, and getting out of it",
        ["offending"] = "Staying out of trouble with the police",
        ["safety_planning"] = "A plan to keep you safe",
        ["substance_misuse"] = "Drink and drugs",
        ["peer_mentoring"] = "Time with someone who has been there",
        ["counselling"] = "Someone to talk to about hard things",
        ["daily_routine"] = "Sleep, food and your day",
        ["housing"] = "A place to live",
    };

    /// <summary>None for a topic of a site's own, which stands by its own name.</summary>
    public static string? Of(string code) => Words.GetValueOrDefault(code);
}
