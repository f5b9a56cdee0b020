using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class EditingTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Details_AreSaved_AndFoundByTheNewName()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/details/edit", ("Input.KnownAs", "Bo"), ("Input.FamilyName", "Pritchard"), ("Input.Gender", "male"));
        page.Done.ShouldBe("Details saved");
        page.Text.ShouldContain("Bo Pritchard");
        (await mine.Browser.GetAsync("/cases?q=pritchard")).Text.ShouldContain("Bo Pritchard");
    }

    [Fact]
    public async Task Details_WithoutName_AreRefused_AndKeepWhatWasTyped()
    {
        var mine = await CasePages.OfAsync(host);
        var page = await mine.SendAsync("/details/edit", ("Input.GivenName", ""), ("Input.Address", "1 Heol y Bont"), ("Input.DateOfBirth.Month", "13"));
        page.Errors.ShouldBe(["Enter their first name", "Date of birth must be a real date, like 27 3 2026"]);
        page.Find("#Input_Address")!.TextContent.Trim().ShouldBe("1 Heol y Bont");
    }

    [Fact]
    public async Task TwoPeopleAtOnce_BothVersionsAreShown_AndWhatWasTypedIsKept()
    {
        var mine = await CasePages.OfAsync(host);
        var theirs = await host.SignedInAsync(mine.Worker);
        var form = (await mine.GetAsync("/words")).Form();
        await theirs.SubmitAsync((await theirs.GetAsync($"{mine.Href}/words")).Form(), ("Input.MattersNow", "Court on Friday"));

        var page = await mine.Browser.SubmitAsync(form, ("Input.InTheirWords", "I fix bikes"), ("Input.MattersNow", "Back to school"));
        page.Errors.ShouldHaveSingleItem().ShouldContain("Somebody else changed this");
        page.Find("section.govuk-inset-text tbody")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Court on Friday"), t => t.ShouldContain("Back to school"), t => t.ShouldNotContain("I fix bikes"));
        page.Find("#Input_MattersNow")!.TextContent.Trim().ShouldBe("Back to school");

        var after = await mine.Browser.SubmitAsync(page.Form(), ("Input.MattersNow", "School, and court on Friday"));
        after.Text.ShouldContain("School, and court on Friday");
        after.Text.ShouldContain("I fix bikes");
    }

    [Fact]
    public async Task TwoPeopleAtOnce_OnDifferentFields_AreBothSaved()
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync("/words")).Form();
        await mine.SendAsync("/record-contact?kind=attempt", ("Input.Way", "knock"), ("Input.Next", "3"));
        await mine.SendAsync("/safe-contact", ("Input.SafeContact", "Text first"));
        var after = await mine.Browser.SubmitAsync(form, ("Input.InTheirWords", "I fix bikes"));
        after.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("I fix bikes"), t => t.ShouldContain("Text first"), t => t.ShouldContain("in 3 days"));
    }

    [Fact]
    public async Task TwoPeopleAtOnce_OnSomeoneAroundThem_SeeEachOther()
    {
        var mine = await CasePages.OfAsync(host);
        var people = await mine.SendAsync("/people/person", ("Input.Name", "Hodan"), ("Input.Relationship", "mother"), ("Input.LivesWith", "true"));
        var change = people.Document.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.Contains("/people/person/", StringComparison.Ordinal)).GetAttribute("href")!;
        var form = (await mine.Browser.GetAsync(change)).Form();
        await mine.Browser.SubmitAsync((await mine.Browser.GetAsync(change)).Form(), ("Input.Relationship", "carer"));
        var page = await mine.Browser.SubmitAsync(form, ("Input.Relationship", "grandparent"));
        page.Find("section.govuk-inset-text tbody")!.TextContent.ShouldSatisfyAllConditions(t => t.ShouldContain("Carer or foster carer"), t => t.ShouldContain("Grandparent"));
        (await mine.Browser.SubmitAsync(page.Form())).Text.ShouldContain("Grandparent");
    }

    [Theory]
    [InlineData("/people/person", "Input.Name=Hodan", "Input.Relationship=mother")]
    [InlineData("/people/agency", "Input.Agency=police", "Input.Contact=PC Rees")]
    [InlineData("/note", "Input.Text=Worth keeping", null)]
    [InlineData("/education", "Input.Setting=college", null)]
    public async Task AForm_SentTwice_HasOneEffect(string part, string first, string? second)
    {
        var mine = await CasePages.OfAsync(host);
        var form = (await mine.GetAsync(part)).Form();
        var answers = new[] { first, second }.OfType<string>().Select(a => a.Split('=')).Select(a => (a[0], (string?)a[1])).ToArray();
        var before = await ActsAsync(mine);
        (await mine.Browser.SubmitAsync(form, answers)).Errors.ShouldBeEmpty();
        (await mine.Browser.SubmitAsync(form, answers)).Errors.ShouldBeEmpty();
        (await ActsAsync(mine)).ShouldBe(before + 1);
    }

    [Theory]
    [InlineData("/people/person", "Enter their name")]
    [InlineData("/people/agency", "Choose the agency")]
    [InlineData("/note", "Write the note")]
    [InlineData("/next-contact", "Enter the day of the next contact")]
    public async Task AForm_LeftEmpty_IsRefused(string part, string sentence)
    {
        var mine = await CasePages.OfAsync(host);
        (await mine.SendAsync(part)).Errors.ShouldContain(sentence);
    }

    [Fact]
    public async Task Agency_ThatEndsBeforeItBegan_IsRefused_AndOneThatEnds_IsKept()
    {
        var mine = await CasePages.OfAsync(host);
        var people = await mine.SendAsync("/people/agency", [("Input.Agency", "police"), .. CasePages.Day("Input.StartedOn", new DateOnly(2021, 6, 1))]);
        var change = people.Document.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.Contains("/people/agency/", StringComparison.Ordinal)).GetAttribute("href")!;
        var form = (await mine.Browser.GetAsync(change)).Form();
        (await mine.Browser.SubmitAsync(form, CasePages.Day("Input.EndedOn", new DateOnly(2021, 5, 1)))).Errors.ShouldBe(["The last day must not be before the first."]);
        (await mine.Browser.SubmitAsync(form, CasePages.Day("Input.EndedOn", new DateOnly(2021, 7, 1)))).Text.ShouldContain("until 1 July 2021");
        (await mine.GetAsync()).Text.ShouldContain("None written down");
    }

    private async Task<int> ActsAsync(CasePages mine)
    {
        await using var db = host.Service.Open();
        return await db.Acts.CountAsync(a => a.Chain == mine.Person.Id && a.Kind != ActKind.RecordsLookedAt);
    }
}
