using System.Net;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Cases;

public sealed class AssessTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task Assess_AsksForTheirVoiceBeforeAnythingElse_AndStrengthsBeforeWorries()
    {
        var (browser, person) = await StartAsync();
        var page = await browser.GetAsync($"/cases/{person.Reference}/assess");
        var asked = page.Document.QuerySelectorAll("main textarea").Select(t => t.GetAttribute("name")!).ToList();
        asked[0].ShouldBe("Input.Voice");
        asked.IndexOf(Place(page, "home_strengths")).ShouldBeLessThan(asked.IndexOf(Place(page, "home_worries")));
        asked.ShouldContain(Place(page, "online_worries"));
    }

    [Fact]
    public async Task Assess_WithoutVoice_SaysWhatWouldBeRight_AndKeepsWhatWasTyped()
    {
        var (browser, person) = await StartAsync();
        var page = await browser.GetAsync($"/cases/{person.Reference}/assess");
        var refused = await browser.SubmitAsync(page.Form(), Answers(page, "", why: "Older boys wait for him."));
        refused.Errors.ShouldBe(["Write down what the young person says, or say why their voice is missing."]);
        refused.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Voice");
        refused.Find("textarea[name='Input.WhyLevels']")!.TextContent.Trim().ShouldBe("Older boys wait for him.");
    }

    [Fact]
    public async Task Assess_Nothing_NamesEachAnswerThatIsMissing()
    {
        var (browser, person) = await StartAsync();
        var refused = await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/assess")).Form());
        refused.Errors.Count(e => e.StartsWith("Answer this sign, or say that it is not known yet: ", StringComparison.Ordinal)).ShouldBe(16);
        refused.Errors[^1].ShouldBe("Enter the review date");
    }

    [Fact]
    public async Task Assess_Again_BeginsFromTheLast_AndTheTwoCanBeCompared()
    {
        var (browser, person) = await StartAsync();
        var first = await browser.GetAsync($"/cases/{person.Reference}/assess");
        var done = await browser.SubmitAsync(first.Form(), Answers(first, "I want to box."));
        done.Done.ShouldBe("Assessment recorded. The ones before it are kept.");
        done.Text.ShouldContain("Risk of exploitation: High They owe money, or somebody says that they do: Yes calls for High");
        done.Text.ShouldContain("These levels ask for 3 contacts a week.");
        var again = await browser.GetAsync($"/cases/{person.Reference}/assess");
        again.Find($"textarea[name='{Place(again, "home_strengths")}']")!.TextContent.Trim().ShouldBe("His nan.");
        again.Find($"input[name='{Place(again, "debt", "Code")}'][checked]")!.GetAttribute("value").ShouldBe("yes");
        again.Find(".own-words")!.TextContent.ShouldBe("I want to box.");
        again.Find("textarea[name='Input.Voice']")!.TextContent.Trim().ShouldBeEmpty();
        await browser.SubmitAsync(again.Form(), Answers(again, "It is calmer now.", debt: "no"));

        (await browser.GetAsync($"/cases/{person.Reference}/assessments/1")).Text.ShouldContain("I want to box.");
        var compared = await browser.GetAsync($"/cases/{person.Reference}/assessments/compare?from=2&to=1");
        compared.Text.ShouldContain("What they say Changed I want to box. It is calmer now.");
        compared.Text.ShouldContain("Risk of exploitation Changed High Low");
        (await browser.GetAsync($"/cases/{person.Reference}/assessments/3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Assess_WhileSomebodyElseDoes_ShowsTheirsAndKeepsBoth()
    {
        var (browser, person) = await StartAsync();
        var (mine, theirs) = (await browser.GetAsync($"/cases/{person.Reference}/assess"), await browser.GetAsync($"/cases/{person.Reference}/assess"));
        await browser.SubmitAsync(theirs.Form(), Answers(theirs, "They heard this."));
        var told = await browser.SubmitAsync(mine.Form(), Answers(mine, "I heard that."));
        told.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else recorded an assessment");
        told.Text.ShouldContain("They heard this.");
        await browser.SubmitAsync(told.Form());
        await using var db = host.Service.Open();
        (await db.Assessments.CountAsync(a => a.YoungPersonId == person.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task Draft_ComesBackToItsWriterAlone_AndGoesWhenItIsThrownAwayOrSent()
    {
        var (browser, person) = await StartAsync();
        var href = $"/cases/{person.Reference}/assess";
        var page = await browser.GetAsync(href);
        page.Text.ShouldNotContain("This is what you had typed");
        await KeepAsync();
        var back = await browser.GetAsync(href);
        back.Text.ShouldContain("This is what you had typed until 31 August 2021, 12:00.");
        back.Find("#Input_Voice")!.TextContent.Trim().ShouldBe("I want to bo");
        back.Find($"input[name='{Place(back, "debt", "Code")}'][checked]")!.GetAttribute("value").ShouldBe("yes");
        (await (await host.SignedInAsync(Role.ServiceManager)).GetAsync(href)).Text.ShouldNotContain("I want to bo");
        (await browser.SubmitAsync(back.Form($"{href}?handler=Anew"))).Text.ShouldNotContain("I want to bo");

        await KeepAsync();
        var again = await browser.GetAsync(href);
        (await browser.SubmitAsync(again.Form(href), Answers(again, "I want to box."))).Done.ShouldNotBeNull();
        (await browser.GetAsync(href)).Text.ShouldNotContain("This is what you had typed");
        await using var db = host.Service.Open();
        (await db.FormDrafts.CountAsync(d => d.YoungPersonId == person.Id)).ShouldBe(0);
        (await db.Assessments.CountAsync(a => a.YoungPersonId == person.Id)).ShouldBe(1);

        async Task KeepAsync()
        {
            var form = (await browser.GetAsync(href)).Form(href);
            form.GetAttribute("data-draft-url").ShouldBe($"{href}?handler=Draft");
            form.SetAttribute("action", $"{href}?handler=Draft");
            (await browser.SubmitAsync(form, ("Input.Voice", "I want to bo"), (Place(page, "debt", "Code"), "yes"))).Status.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("assessments")]
    [InlineData("plan")]
    [InlineData("plan/agree")]
    [InlineData("plan/for-them")]
    [InlineData("record-session")]
    public async Task CasePages_OutOfReach_AreNotThere(string page)
    {
        var (_, person) = await StartAsync();
        var other = await host.SignedInAsync(Role.Practitioner);
        (await other.GetAsync($"/cases/{person.Reference}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Assess_AgainWhereRiskWasLow_IsShort()
    {
        var (browser, person) = await StartAsync();
        var first = await browser.GetAsync($"/cases/{person.Reference}/assess");
        first.Find("main details textarea[name^='Input.Answers']").ShouldBeNull();
        await browser.SubmitAsync(first.Form(), Answers(first, "I want to box.", debt: "no"));
        var again = await browser.GetAsync($"/cases/{person.Reference}/assess");
        again.Text.ShouldContain("this is the short form");
        again.Find("main details textarea[name^='Input.Answers']").ShouldNotBeNull();
        // What is folded away is sent all the same.
        await browser.SubmitAsync(again.Form(), Answers(again, "Still boxing.", debt: "no"));
        (await browser.GetAsync($"/cases/{person.Reference}/assessments/2")).Text.ShouldContain("His nan.");
    }

    [Fact]
    public async Task Decide_IsForManagersAlone_NeedsAReason_AndIsShownBesideTheSigns()
    {
        var (browser, person) = await StartAsync();
        var first = await browser.GetAsync($"/cases/{person.Reference}/assess");
        await browser.SubmitAsync(first.Form(), Answers(first, "I want to box."));
        (await browser.GetAsync($"/cases/{person.Reference}/assessments/1/decide")).Status.ShouldBe(HttpStatusCode.NotFound);
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync($"/cases/{person.Reference}/assessments/1/decide")).Form();
        var refused = await manager.SubmitAsync(form, ("Input.ContactsPerWeek", "1"));
        refused.Errors.ShouldBe(["Say why you decide on another level than the signs give."]);
        var decided = await manager.SubmitAsync(refused.Form(), ("Input.ExploitationRisk", "medium"), ("Input.Why", "The debt was paid yesterday."));
        decided.Text.ShouldContain("A manager decided otherwise. Risk of exploitation: Medium. Need: Low. Contacts per week: 1.");
        decided.Text.ShouldContain("The debt was paid yesterday.");
    }

    /// <summary>The name of the field for a question.</summary>
    private static string Place(WebPage page, string question, string part = "Words") =>
        page.Document.QuerySelectorAll("input[type=hidden]").Single(i => i.GetAttribute("value") == question).GetAttribute("name")!.Replace(".Question", "." + part, StringComparison.Ordinal);

    private (string, string?)[] Answers(WebPage page, string voice, string debt = "yes", string why = "What his nan told us.")
    {
        var signs = page.Document.QuerySelectorAll("input[type=radio]").GroupBy(r => r.GetAttribute("name")!)
            .Select(g => (g.Key, Value: (string?)g.First().GetAttribute("value"))).Where(g => g.Key != Place(page, "debt", "Code"));
        return
        [
            .. signs, (Place(page, "debt", "Code"), debt), ("Input.Voice", voice), (Place(page, "home_strengths"), "His nan."), ("Input.WhyLevels", why),
            .. CasePages.Day("Input.ReviewOn", host.Clock.Today().AddDays(90)),
        ];
    }

    private async Task<(Browser Browser, YoungPerson Person)> StartAsync()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        return (await host.SignedInAsync(worker), await host.Service.AddCaseAsync(worker));
    }
}
