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
        asked.IndexOf("Input.Findings[0].Strengths").ShouldBeLessThan(asked.IndexOf("Input.Findings[0].Worries"));
        asked.ShouldContain("Input.Findings[4].Worries");
    }

    [Fact]
    public async Task Assess_WithoutVoice_SaysWhatWouldBeRight_AndKeepsWhatWasTyped()
    {
        var (browser, person) = await StartAsync();
        var page = await browser.GetAsync($"/cases/{person.Reference}/assess");
        var refused = await browser.SubmitAsync(page.Form(), Answers("", why: "Older boys wait for him."));
        refused.Errors.ShouldBe(["Write down what the young person says, or say why their voice is missing."]);
        refused.Find(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Input_Voice");
        refused.Find("textarea[name='Input.WhyLevels']")!.TextContent.Trim().ShouldBe("Older boys wait for him.");
    }

    [Fact]
    public async Task Assess_Nothing_NamesEachAnswerThatIsMissing()
    {
        var (browser, person) = await StartAsync();
        var refused = await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/assess")).Form());
        refused.Errors.ShouldBe(["Choose the risk of exploitation, or that it is not known yet", "Choose how much support they need, or that it is not known yet", "Enter the review date"]);
    }

    [Fact]
    public async Task Assess_Again_BeginsFromTheLast_AndTheTwoCanBeCompared()
    {
        var (browser, person) = await StartAsync();
        var done = await browser.SubmitAsync((await browser.GetAsync($"/cases/{person.Reference}/assess")).Form(), Answers("I want to box."));
        done.Done.ShouldBe("Assessment recorded. The ones before it are kept.");
        var again = await browser.GetAsync($"/cases/{person.Reference}/assess");
        again.Find("textarea[name='Input.Findings[0].Strengths']")!.TextContent.Trim().ShouldBe("His nan.");
        again.Find(".own-words")!.TextContent.ShouldBe("I want to box.");
        again.Find("textarea[name='Input.Voice']")!.TextContent.Trim().ShouldBeEmpty();
        await browser.SubmitAsync(again.Form(), Answers("It is calmer now.", risk: "low"));

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
        await browser.SubmitAsync(theirs.Form(), Answers("They heard this."));
        var told = await browser.SubmitAsync(mine.Form(), Answers("I heard that."));
        told.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else recorded an assessment");
        told.Text.ShouldContain("They heard this.");
        await browser.SubmitAsync(told.Form());
        await using var db = host.Service.Open();
        (await db.Assessments.CountAsync(a => a.YoungPersonId == person.Id)).ShouldBe(2);
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

    private (string, string?)[] Answers(string voice, string risk = "high", string why = "What his nan told us.")
    {
        var review = host.Clock.Today().AddDays(90);
        return
        [
            ("Input.Voice", voice), ("Input.Findings[0].Strengths", "His nan."), ("Input.ExploitationRisk", risk), ("Input.NeedLevel", "not_known"),
            ("Input.ReviewOn.Day", $"{review.Day}"), ("Input.ReviewOn.Month", $"{review.Month}"), ("Input.ReviewOn.Year", $"{review.Year}"),
            ("Input.WhyLevels", why),
        ];
    }

    private async Task<(Browser Browser, YoungPerson Person)> StartAsync()
    {
        var worker = await host.Service.AddAccountAsync(Role.Practitioner);
        return (await host.SignedInAsync(worker), await host.Service.AddCaseAsync(worker));
    }
}
