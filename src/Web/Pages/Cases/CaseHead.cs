using Steadfast.Core.Calendar;
using Steadfast.Core.YoungPeople;
using Steadfast.Web.Access;
using Steadfast.Web.Language;
using Steadfast.Web.Ui;

namespace Steadfast.Web.Pages.Cases;

/// <summary>What stands at the head of every page about one young person, and the parts of their record.</summary>
public sealed record CaseHead(string Name, string CalledName, string Reference, IReadOnlyList<string> Facts)
{
    public string Href => $"/cases/{Reference}";

    public IReadOnlyList<NavItem> Sections =>
    [
        new("Overview", Href),
        new("Assessments", $"{Href}/assessments"),
        new("Plan", $"{Href}/plan"),
        new("Sessions", $"{Href}/sessions"),
        new("Reaching them", $"{Href}/reaching"),
        new("Family", $"{Href}/family"),
        new("Safeguarding", $"{Href}/safeguarding"),
        new("Timeline", $"{Href}/timeline"),
        new("People and agencies", $"{Href}/people"),
        new("Practical support", $"{Href}/support"),
        new("Details", $"{Href}/details"),
    ];

    public static CaseHead Of(OpenCase opened, DateOnly today, Wording words)
    {
        var age = opened.Person.DateOfBirth is { } born ? words["{0} years old", born.AgeOn(today)] : null;
        var called = ShownName.Of(opened.Words, opened.Person).Called;
        return new(opened.Name, string.IsNullOrEmpty(called) ? opened.Name : called, opened.Person.Reference,
            [.. new[] { age, opened.Words.Open(opened.Person.Pronouns) }.OfType<string>()]);
    }
}
